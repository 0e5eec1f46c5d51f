// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.util.OptionalLong;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * The inflow of the country against the target that all quotas of a half-year add up to.
 *
 * @param coupled persons of households that were coupled for the first time in the half-year
 * @param target all quotas of the half-year
 * @param passed the part of the half-year that has passed, k/6
 */
public record NationalInflow(long coupled, long target, Share passed) {

    private static final long THOUSAND = 1_000;

    /**
     * Parts of a thousand by which it is above or below what an even inflow would be, rounded down; empty before the
     * first month is over, and without a target.
     */
    public OptionalLong perMilleOff() {
        var expected = target * passed.numerator();
        return target <= 0 || expected <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.floorDiv(THOUSAND * Math.abs(coupled * passed.denominator() - expected), expected));
    }
}
