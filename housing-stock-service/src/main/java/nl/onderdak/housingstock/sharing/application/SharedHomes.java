// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.sharing.domain.SharedHome;

/** Shared dwellings as households that are to move in find them. */
public interface SharedHomes {

    /**
     * The shared dwelling that these vacancies are places of, locked until the transaction ends, or empty when none is a
     * place. Households that are to share a dwelling so come one after another.
     */
    Uni<Optional<SharedHome>> lockOf(Set<UUID> vacancies);

    /** The dwellings that those of these units that are places are in. */
    Uni<Set<String>> dwellingsOf(Set<String> units);

    /** Those of these dwellings that are shared, by reference. The caller has locked them. */
    Uni<Map<String, SharedHome>> of(Set<String> dwellings);
}
