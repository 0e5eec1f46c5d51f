// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import nl.onderdak.contracts.MunicipalityCode;

/**
 * Which vacancies a list shows; what is null lets all through.
 *
 * @param municipality only in this municipality
 * @param corporation only of this corporation
 * @param state only in this state
 */
public record VacancyFilter(MunicipalityCode municipality, String corporation, State state) {

    /** Where a vacancy stands. */
    public enum State {
        ANNOUNCED,
        RESERVED,
        LET,
        RETURNED
    }
}
