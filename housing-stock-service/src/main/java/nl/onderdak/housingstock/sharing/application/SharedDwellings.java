// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.sharing.domain.Place;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The dwellings that are shared, with their places. */
public interface SharedDwellings {

    /**
     * Which shared dwellings to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param form shared so
     */
    record Filter(MunicipalityCode municipality, String landlord, SharingForm form) {}

    /** One shared dwelling within the jurisdiction, as of a day and a moment, or empty. */
    Uni<Optional<SharedDwelling>> find(Jurisdiction jurisdiction, String dwelling, AsOf asOf);

    /** One shared dwelling within the jurisdiction, its dwelling locked until the transaction ends, or empty. */
    Uni<Optional<SharedDwelling>> lock(Jurisdiction jurisdiction, String dwelling);

    /** Those of these dwellings that are shared. */
    Uni<List<SharedDwelling>> all(Collection<String> dwellings);

    /** Up to {@code most} dwellings within the jurisdiction that were shared, by reference, after the given one. */
    Uni<List<SharedDwelling>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, String after, int most);

    /** Whether this landlord is a private one. */
    Uni<Boolean> isPrivate(String landlord);

    /** Whether the whole dwelling has a vacancy that is not let or returned. */
    Uni<Boolean> isVacant(String dwelling);

    /** References of the places of a dwelling that are lived in or vacant: the last vacancy is let, or still open. */
    Uni<Set<String>> taken(String dwelling);

    /** Adds a shared dwelling, its dwelling locked, and returns the places whose reference was free. */
    Uni<Set<String>> add(SharedDwelling shared);

    /** Adds a place to a locked dwelling; false when its reference is taken. */
    Uni<Boolean> add(String dwelling, Place place);

    /** Removes a place of a locked dwelling. */
    Uni<Void> remove(String place);

    /** Stores the next version of a locked dwelling, without its places. */
    Uni<Void> store(SharedDwelling shared);

    /** Records how a locked dwelling is shared since the change before it, with its places. */
    Uni<Void> record(String dwelling, Instant recordedAt);

    /** The dwelling is no longer shared, which is recorded. */
    Uni<Void> end(String dwelling, Instant recordedAt);
}
