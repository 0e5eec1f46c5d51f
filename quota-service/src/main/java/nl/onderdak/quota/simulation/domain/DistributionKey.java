// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.Decision;

/**
 * What to divide by (<i>verdeelsleutel</i>).
 *
 * @param perMille how many of a thousand each indicator counts for; together a thousand
 */
public record DistributionKey(SortedMap<Indicator, Integer> perMille) {

    /** All that there is to divide. */
    public static final int WHOLE = 1_000;

    public DistributionKey {
        perMille = Collections.unmodifiableSortedMap(new TreeMap<>(perMille));
    }

    /** @param perMille none negative; indicators that count for nothing are left out */
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
