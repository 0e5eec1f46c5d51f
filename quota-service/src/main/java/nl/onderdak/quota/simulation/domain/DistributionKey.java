// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;

/**
 * A key to apportion by (<i>verdeelsleutel</i>).
 *
 * @param perMille weight of each indicator in thousandths; together a thousand
 */
public record DistributionKey(SortedMap<Indicator, Integer> perMille) {

    /** The whole, in thousandths. */
    public static final int WHOLE = 1_000;

    public DistributionKey {
        perMille = Collections.unmodifiableSortedMap(new TreeMap<>(perMille));
    }

    /** @param perMille none negative; indicators with weight 0 are left out */
    public static Decision<DistributionKey> of(Map<Indicator, Integer> perMille) {
        int sum = perMille.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != WHOLE) {
            return Decision.rejected(new SimulationRejection.WeightsDoNotAddUp(sum));
        }
        var counting = new TreeMap<>(perMille);
        counting.values().removeIf(weight -> weight == 0);
        return Decision.accepted(new DistributionKey(counting));
    }
}
