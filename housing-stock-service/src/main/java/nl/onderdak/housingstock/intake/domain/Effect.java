// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;

/**
 * What a message changes.
 *
 * @param dwelling the new dwelling, or the next version of a registered one; null when there is none
 * @param changes steps of the vacancy of the unit, in order
 * @param kind what kind of unit it is, or null when the message does not say
 * @param vacancy the vacancy that it concerns, or null
 * @param toLet whether the unit is offered to a new tenant since this message; null for others than units
 */
public record Effect(
        Dwelling dwelling, List<Decision.Accepted<Vacancy>> changes, Meaning kind, UUID vacancy, Boolean toLet) {

    public Effect {
        changes = List.copyOf(changes);
    }

    /** Whether anything changes. */
    public boolean isChange() {
        return dwelling != null || !changes.isEmpty();
    }

    /** The unit's vacancy after it; null when it has none or none was changed. */
    public Vacancy after() {
        return changes.isEmpty() ? null : changes.getLast().state();
    }

    static Effect none() {
        return new Effect(null, List.of(), null, null, null);
    }
}
