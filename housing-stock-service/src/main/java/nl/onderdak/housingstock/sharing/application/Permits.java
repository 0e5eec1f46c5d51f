// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Permits to share dwellings, with every version of them. */
public interface Permits {

    /**
     * Which permits to list; null is no condition.
     *
     * @param dwelling of this dwelling
     * @param validOn that count on this day
     * @param knownAt as recorded by this moment
     */
    record Filter(String dwelling, LocalDate validOn, Instant knownAt) {}

    /** One permit of a dwelling within the jurisdiction, or empty. */
    Uni<Optional<Permit>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} permits of dwellings within the jurisdiction, the oldest first, after the given one. */
    Uni<List<Permit>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** The permits of these dwellings, by dwelling. */
    Uni<Map<String, List<Permit>>> of(Collection<String> dwellings);

    /** Adds a permit of a locked dwelling, and its first version. */
    Uni<Void> add(Permit permit, Instant recordedAt);

    /** Stores the next version of a permit of a locked dwelling. */
    Uni<Void> store(Permit permit, Instant recordedAt);
}
