// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * How a forecast turned out for a municipality.
 *
 * @param municipality CBS code
 * @param halfYear the half-year
 * @param forecast id of the forecast; null when the target itself was first a forecast
 * @param publishedOn the day on which the forecast was published
 * @param expected the quota expected then
 * @param definitive the quota that it became
 */
public record ForecastOutcome(
        MunicipalityCode municipality,
        HalfYear halfYear,
        UUID forecast,
        LocalDate publishedOn,
        int expected,
        int definitive) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Persons more than expected, negative for fewer. */
    public int difference() {
        return definitive - expected;
    }

    /** The difference in percent of the expected quota; empty when that was zero. */
    public Optional<BigDecimal> percent() {
        return expected == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(difference())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(expected), DECIMALS, RoundingMode.HALF_UP));
    }
}
