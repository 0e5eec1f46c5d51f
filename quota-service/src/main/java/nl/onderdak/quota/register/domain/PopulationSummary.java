// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The figures of a reference date as a whole.
 *
 * @param referenceDate 1 January
 * @param source source of the count
 * @param nationalInhabitants inhabitants of the Netherlands
 * @param complete whether every municipality is among the parts
 * @param municipalities number of municipalities among the parts
 * @param inhabitantsCovered inhabitants of those municipalities together
 * @param recordedAt when the figures were recorded
 * @param version 1 for the first figures of this date, one more for each correction
 * @param reason why they were corrected, or null for the first
 */
public record PopulationSummary(
        LocalDate referenceDate,
        String source,
        int nationalInhabitants,
        boolean complete,
        int municipalities,
        long inhabitantsCovered,
        Instant recordedAt,
        int version,
        String reason) {

    private static final int DECIMALS_OF_SHARE = 4;

    /** The figures that a national target is apportioned by. */
    public PopulationBasis basis() {
        return new PopulationBasis(referenceDate, nationalInhabitants, complete, version);
    }

    /** Part of the country that the municipalities make up, 0 to 1, rounded down so that 1 means all of it. */
    public BigDecimal shareCovered() {
        return BigDecimal.valueOf(inhabitantsCovered)
                .divide(BigDecimal.valueOf(nationalInhabitants), DECIMALS_OF_SHARE, RoundingMode.DOWN);
    }
}
