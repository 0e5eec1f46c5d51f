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
     * Whether a half-year of a municipality is no longer what a forecast was about: it was made of another municipality, or
     * of the same one with other inhabitants.
     *
     * @param validOn the day that the forecast was made of
     */
    public boolean changes(MunicipalityCode forecast, LocalDate validOn, HalfYear halfYear) {
        return municipality.equals(forecast) && effectiveOn.isAfter(validOn) && !effectiveOn.isAfter(halfYear.end());
    }
}
