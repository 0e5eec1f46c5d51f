// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.util.UUID;

/** Events on the vacancy of one unit (<i>mutatie</i>). */
public sealed interface VacancyEvent extends HousingStockEvent
        permits VacancyAnnounced,
                VacancyTakenOver,
                VacancyReserved,
                VacancyOffered,
                ReservationEnded,
                VacancyLet,
                VacancyReturned {

    /** The vacancy. */
    UUID vacancyId();

    /** The landlord that lets the unit. */
    String landlord();

    /** Reference of the unit: a whole dwelling, or a place in a shared one. */
    String unit();

    @Override
    default String subject() {
        return vacancyId().toString();
    }
}
