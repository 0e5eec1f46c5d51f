// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Performance agreements, edition by edition. */
public interface Agreements {

    /**
     * Which agreements to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param landlord of this landlord
     * @param year of this year
     */
    record Filter(MunicipalityCode municipality, String landlord, Integer year) {}

    /** One within the jurisdiction, or empty. */
    Uni<Optional<Agreement>> find(Jurisdiction jurisdiction, UUID id);

    /** One within the jurisdiction, its year locked until the transaction ends, or empty. */
    Uni<Optional<Agreement>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<Agreement>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** The number of the next edition, with the year locked until the transaction ends. */
    Uni<Integer> nextEdition(String landlord, MunicipalityCode municipality, int year);

    /** Adds an edition. */
    Uni<Void> add(Agreement agreement);

    /** Stores the next version of a locked edition. */
    Uni<Void> store(Agreement agreement);
}
