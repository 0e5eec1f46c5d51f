// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.FacilityKind;
import nl.onderdak.housingstock.temporary.domain.Terms;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Temporary locations. */
public interface Facilities {

    /**
     * Which locations to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param kind of this kind
     */
    record Filter(MunicipalityCode municipality, String landlord, FacilityKind kind) {}

    /** One location within the jurisdiction, or empty. */
    Uni<Optional<Facility>> find(Jurisdiction jurisdiction, String reference);

    /** One location within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Facility>> lock(Jurisdiction jurisdiction, String reference);

    /** Up to {@code most} locations within the jurisdiction by reference, after the given one or from the first. */
    Uni<List<Facility>> list(Jurisdiction jurisdiction, Filter filter, String after, int most);

    /** The locations of these references, as far as the caller sees them. */
    Uni<List<Facility>> these(Collection<String> references);

    /** Adds a location, and returns whether its reference was free. */
    Uni<Boolean> add(Facility facility);

    /** Stores the next version of a locked location. */
    Uni<Void> store(Facility facility);

    /** How many persons stay in each of these locations on a day. */
    Uni<Map<String, Integer>> occupied(Collection<String> references, LocalDate day);

    /** The places of each municipality and kind, within the jurisdiction. */
    Uni<List<Places>> places(Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day);

    /** The terms of all kinds, of every day. */
    Uni<List<Terms>> terms();
}
