// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The quota that a municipality would have if a forecast came true.
 *
 * @param municipality CBS code
 * @param halfYear the half-year
 * @param nationalForecast persons expected in the whole country
 * @param inhabitants of the municipality
 * @param referenceDate the date of their count
 * @param wantedReferenceDate the reference date that art. 29(1) Huisvestingswet 2014 will require
 * @param persons the expected quota
 */
public record ExpectedQuota(
        MunicipalityCode municipality,
        HalfYear halfYear,
        int nationalForecast,
        int inhabitants,
        LocalDate referenceDate,
        LocalDate wantedReferenceDate,
        int persons) {

    /**
     * Whether it was computed with inhabitants of an earlier date, because those of the required date are not known
     * yet.
     */
    public boolean isOfEarlierPopulation() {
        return !referenceDate.equals(wantedReferenceDate);
    }
}
