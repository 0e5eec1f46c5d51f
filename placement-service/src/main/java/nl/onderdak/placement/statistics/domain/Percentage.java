// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent. */
public final class Percentage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentage() {}

    /** A part of a whole in percent with one decimal, rounded half up; 0 of nothing. */
    public static BigDecimal of(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
