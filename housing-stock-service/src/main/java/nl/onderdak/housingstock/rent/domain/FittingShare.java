// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import nl.onderdak.housingstock.policy.domain.PolicyValue;

/**
 * The share of households with a right to rent allowance that were allocated a home with a fitting rent.
 *
 * @param entitled households with a right to rent allowance that were allocated a home
 * @param above those of them whose rent is above their limit
 * @param least the least share, in per cent
 */
public record FittingShare(int entitled, int above, PolicyValue least) {

    private static final int MILLE = 1_000;

    /** Those with a fitting rent. */
    public int fitting() {
        return entitled - above;
    }

    /** Their share in thousandths, rounded down, or null without households. */
    public Integer perMille() {
        return entitled == 0 ? null : Math.toIntExact((long) fitting() * MILLE / entitled);
    }

    /** Whether less than the least share fits, art. 46(2) Woningwet. */
    public boolean isBreached() {
        return fitting() * 100L < least.value() * entitled;
    }
}
