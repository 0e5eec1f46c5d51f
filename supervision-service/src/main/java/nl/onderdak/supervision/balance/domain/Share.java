// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.onderdak.contracts.HalfYear;

/** A part of a whole, exact. */
public record Share(long numerator, long denominator) {

    private static final int MONTHS = 6;

    /** The part of a half-year that has passed at the end of a day, in whole months: k/6. */
    public static Share elapsed(LocalDate validOn) {
        var start = HalfYear.of(validOn).start();
        return new Share(ChronoUnit.MONTHS.between(start, validOn.plusDays(1)), MONTHS);
    }

    /** In per cent with one decimal, rounded half up; null when the whole is nothing or less. */
    public BigDecimal percentage() {
        return denominator <= 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
