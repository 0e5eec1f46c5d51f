// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;

/**
 * The unit of a message as it is registered.
 *
 * @param dwelling the dwelling of this reference, or null
 * @param unit what becomes vacant under this reference, or null
 * @param vacancy its latest vacancy, or null
 */
public record StandingUnit(Dwelling dwelling, Unit unit, Vacancy vacancy) {

    boolean isOpen() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Open;
    }

    boolean isReserved() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Reserved;
    }

    boolean isLet() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Let;
    }
}
