// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Consent;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Consents of households to share dwellings. */
public interface Consents {

    /**
     * Which consents to list; null is no condition.
     *
     * @param dwelling about this dwelling
     * @param couplingId of this household
     */
    record Filter(String dwelling, UUID couplingId) {}

    /** One consent about a dwelling within the jurisdiction, or empty. */
    Uni<Optional<Consent>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} consents about dwellings within the jurisdiction, the oldest first, after the given one. */
    Uni<List<Consent>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** The consents about these dwellings, by dwelling. */
    Uni<Map<String, List<Consent>>> about(Collection<String> dwellings);

    /** The households that live in places of these dwellings on a day, or for which one is kept, by dwelling. */
    Uni<Map<String, List<SharedHome.Resident>>> residents(Collection<String> dwellings, LocalDate day);

    /** Whether a household lives in the dwelling on a day, in a place of it or as the tenant of the whole. */
    Uni<Boolean> livesIn(String dwelling, UUID couplingId, LocalDate day);

    /** Adds a consent about a locked dwelling; false when the household has one that was not withdrawn. */
    Uni<Boolean> add(Consent consent);

    /** Stores the next version of a consent about a locked dwelling. */
    Uni<Void> store(Consent consent);
}
