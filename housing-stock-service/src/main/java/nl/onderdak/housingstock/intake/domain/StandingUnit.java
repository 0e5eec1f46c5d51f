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
 * @param allocated whether a letting of the landlord's system (<i>toewijzing</i>) concerns that vacancy
 */
public record StandingUnit(Dwelling dwelling, Unit unit, Vacancy vacancy, boolean allocated) {

    boolean isOpen() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Open;
    }

    boolean isReserved() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Reserved;
    }

    boolean isLet() {
        return let() != null;
    }

    /** How its latest vacancy was let, or null when it is not. */
    VacancyState.Let let() {
        return vacancy != null && vacancy.state() instanceof VacancyState.Let let ? let : null;
    }
}
