// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

/** Orders of the list of vacancies, each from the first to the last. */
public enum VacancyOrder {
    /** As they were announced. */
    ANNOUNCED,
    /** By the first day on which the unit can be lived in. */
    AVAILABLE_FROM
}
