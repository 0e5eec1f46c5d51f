// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leaves out the counts of a table that could point at single households. */
public final class SmallCells {

    /** The least count that is published; practice of Statistics Netherlands for persons by place and a feature. */
    static final long LEAST = 5;

    private SmallCells() {}

    /** Whether a count is too small to be published: 1 to 4. Nothing to count points at nobody. */
    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    /**
     * The counts of one group whose total is known elsewhere, each as it may be published. When small ones are left out,
     * the smallest others follow until at least two are missing and those add up to at least five: otherwise the total less
     * the rest would give them away.
     */
    public static <K extends Comparable<K>> Map<K, Optional<Long>> leaveOut(Map<K, Long> counts) {
        var published = new HashMap<K, Optional<Long>>();
        var missing = 0;
        var sum = 0L;
        var bySize = new TreeMap<K, Long>(
                Comparator.<K>comparingLong(key -> counts.get(key) == 0 ? Long.MAX_VALUE : counts.get(key))
                        .thenComparing(Comparator.naturalOrder()));
        bySize.putAll(counts);
        for (var cell : bySize.entrySet()) {
            var count = cell.getValue();
            var revealing = missing > 0 && (missing < 2 || sum < LEAST);
            if (isSmall(count) || revealing) {
                missing++;
                sum += count;
                published.put(cell.getKey(), Optional.empty());
            } else {
                published.put(cell.getKey(), Optional.of(count));
            }
        }
        return published;
    }
}
