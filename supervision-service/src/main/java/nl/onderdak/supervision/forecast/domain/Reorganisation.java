// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A day on which a municipality ended or took over another (<i>herindeling</i>).
 *
 * @param municipality CBS code
 * @param effectiveOn first day of the new situation
 */
public record Reorganisation(MunicipalityCode municipality, LocalDate effectiveOn) {

    /**
     * Whether a half-year can no longer be compared with a forecast: the municipality ended or took over another after
     * the day of the forecast, and not after the end of the half-year.
     *
     * @param validOn the day that the forecast was made of
     */
    public boolean makesIncomparable(MunicipalityCode forecast, LocalDate validOn, HalfYear halfYear) {
        return municipality.equals(forecast) && effectiveOn.isAfter(validOn) && !effectiveOn.isAfter(halfYear.end());
    }
}
