// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Values of indicators, append-only. */
public interface IndicatorSets {

    /** The set with its values, or null. */
    Uni<IndicatorSet> find(UUID id);

    /** Without their values, in the order in which they were given, at most {@code limit}, after {@code after}. */
    Uni<List<IndicatorSet>> list(UUID after, int limit);

    Uni<Void> add(IndicatorSet set);
}
