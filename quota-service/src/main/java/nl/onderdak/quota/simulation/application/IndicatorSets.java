// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Sets of values of indicators, append-only. */
public interface IndicatorSets {

    /** Returns the set with its values, or null. */
    Uni<IndicatorSet> find(UUID id);

    /** Lists up to {@code limit} sets without their values after an id, in the order in which they were recorded. */
    Uni<List<IndicatorSet>> list(UUID after, int limit);

    Uni<Void> add(IndicatorSet set);
}
