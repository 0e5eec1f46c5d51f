// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.ReferenceDate;
import nl.onderdak.quota.target.domain.Rounding;

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

    /** Apportions to one municipality as its half-year will be; empty when it has no inhabitants in the figures. */
    public static Optional<ExpectedQuota> of(
            MunicipalityCode municipality, HalfYear halfYear, int persons, Figures figures, Rounding rounding) {
        return Optional.ofNullable(figures.inhabitants().get(municipality))
                .map(inhabitants -> new ExpectedQuota(
                        municipality,
                        halfYear,
                        persons,
                        inhabitants,
                        figures.referenceDate(),
                        ReferenceDate.of(halfYear),
                        rounding.quota(persons, inhabitants, figures.nationalInhabitants())));
    }

    /**
     * Whether it was computed with inhabitants of an earlier date, because those of the required date are not known
     * yet.
     */
    public boolean isOfEarlierPopulation() {
        return !referenceDate.equals(wantedReferenceDate);
    }
}
