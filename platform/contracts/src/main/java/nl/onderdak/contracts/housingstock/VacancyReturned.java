// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The unit went back to the landlord without being let to a permit holder; evidence when a municipality had too few
 * couplings.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param returnedOn the day
 * @param reason why
 */
public record VacancyReturned(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        LocalDate returnedOn,
        Reason reason)
        implements VacancyEvent {

    /** Why a unit went back. */
    public enum Reason {
        /** No coupled household to house (<i>geen gekoppelde vergunninghouders</i>). */
        NO_COUPLED_HOUSEHOLD,
        /** No coupled household that fits the unit. */
        NO_FITTING_HOUSEHOLD,
        /** The landlord withdrew the unit, because it is not vacant after all or not to be let. */
        WITHDRAWN
    }
}
