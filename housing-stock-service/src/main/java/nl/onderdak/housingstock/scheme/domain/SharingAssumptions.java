// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.housingstock.policy.domain.PolicyValue;

/**
 * The values that a calculation of sharing uses.
 *
 * @param norm social assistance of a couple per month (<i>gehuwdennorm</i>)
 * @param aloneShare share of it for a person who lives alone, in per cent
 * @param base per cent of it for a household that shares costs
 * @param each per cent of it more for each who shares costs
 * @param sharerAge age from which somebody shares costs
 * @param contribution of the state per person, or null when there is none on the day
 * @param mostHousingShare most of the income that may go to housing, in per cent
 * @param mostPayback most months in which an adaptation is paid back
 */
public record SharingAssumptions(
        PolicyValue norm,
        PolicyValue aloneShare,
        PolicyValue base,
        PolicyValue each,
        PolicyValue sharerAge,
        PolicyValue contribution,
        PolicyValue mostHousingShare,
        PolicyValue mostPayback) {

    private static final long HUNDRED = 100;

    /** All of them that there are. */
    public List<PolicyValue> all() {
        return Stream.of(norm, aloneShare, base, each, sharerAge, contribution, mostHousingShare, mostPayback)
                .filter(value -> value != null)
                .toList();
    }

    /** Social assistance per month of a person who lives alone, to the nearest cent. */
    public long alone() {
        return nearest(norm.value() * aloneShare.value(), HUNDRED);
    }

    /**
     * Social assistance per month of each of several who share costs: 40 per cent and 30 per cent for each, divided by
     * their number (<i>kostendelersnorm</i>, Participatiewet); to the nearest cent.
     */
    public long shared(int sharers) {
        return sharers < 2
                ? alone()
                : nearest(norm.value() * (base.value() + each.value() * sharers), HUNDRED * sharers);
    }

    private static long nearest(long numerator, long denominator) {
        return Math.floorDiv(2 * numerator + denominator, 2 * denominator);
    }
}
