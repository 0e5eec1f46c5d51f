// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.domain;

import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * How far an area is in a half-year.
 *
 * @param expected the part of the half-year that has passed, k/6: an even pace would have realised as much
 * @param realised the part of the corrected quota that is realised
 */
public record Progress(Share expected, Share realised) {

    private static final long THOUSAND = 1_000;

    /** That of a balance. */
    public static Progress of(Balance balance) {
        return new Progress(balance.expectedShare(), balance.realisedShare());
    }

    /**
     * Parts of a thousand by which the realised share is behind the expected one, rounded down: a threshold is reached
     * when the written value reaches it. 9,041 of 16,633 after five months is 289 behind. Nothing to house is never
     * behind.
     */
    public long perMilleBehind() {
        return isBehind() ? Math.floorDiv(THOUSAND * lag(), expected.denominator() * realised.denominator()) : 0;
    }

    /** The class; an area is on schedule when the average of every month is met, source: opnieuwthuis.nl. */
    public PaceClass paceClass(PaceBoundary boundary) {
        if (!isBehind()) {
            return PaceClass.ON_SCHEDULE;
        }
        return perMilleBehind() < boundary.perMille() ? PaceClass.SOMEWHAT_BEHIND : PaceClass.FAR_BEHIND;
    }

    private boolean isBehind() {
        return realised.denominator() > 0 && lag() > 0;
    }

    private long lag() {
        return expected.numerator() * realised.denominator() - realised.numerator() * expected.denominator();
    }
}
