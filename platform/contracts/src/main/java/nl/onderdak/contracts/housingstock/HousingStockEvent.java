// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;

/** Events that housing-stock-service publishes. */
public sealed interface HousingStockEvent extends DomainEvent
        permits VacancyAnnounced, VacancyTakenOver, DwellingReserved, ReservationEnded, VacancyLet, VacancyReturned {

    /** The vacancy of one dwelling (<i>mutatie</i>). */
    UUID vacancyId();

    @Override
    default String subject() {
        return vacancyId().toString();
    }
}
