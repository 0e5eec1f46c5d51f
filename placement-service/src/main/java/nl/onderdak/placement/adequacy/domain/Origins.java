// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * In which COA regions the households stayed that were coupled to a municipality in a half-year.
 *
 * @param couplings made in the half-year up to the day
 * @param ofOwnRegion of these, of households that stayed in the region of the municipality
 * @param ofUnknownRegion of these, of households of which COA has not recorded where they stayed
 */
public record Origins(int couplings, int ofOwnRegion, int ofUnknownRegion) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Share of the own region in the couplings with a known one, in per cent with one decimal; empty without any. */
    public Optional<BigDecimal> ownRegionPercentage() {
        var known = couplings - ofUnknownRegion;
        return known == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(ofOwnRegion)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP));
    }
}
