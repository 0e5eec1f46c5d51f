// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What was forecast of a closed half-year, and what happened.
 *
 * @param forecast identity of the recorded forecast
 * @param municipality CBS code
 * @param validOn the day that the forecast was made of
 * @param line what was expected
 * @param realised persons housed in the half-year
 * @param balance at its end
 */
public record Outcome(
        UUID forecast,
        MunicipalityCode municipality,
        LocalDate validOn,
        ForecastLine line,
        long realised,
        long balance) {

    /** Persons housed more than expected, or with a minus fewer. */
    public long realisedError() {
        return realised - line.realised().middle();
    }

    /** Persons that the balance is higher than expected, or with a minus lower; also by another quota. */
    public long balanceError() {
        return balance - line.balance().middle();
    }

    /** Whether the realisation was between the bounds, or on one. */
    public boolean isWithin() {
        return line.realised().contains(realised);
    }
}
