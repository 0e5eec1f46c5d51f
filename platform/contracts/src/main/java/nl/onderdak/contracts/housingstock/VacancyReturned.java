// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The dwelling went back to the corporation without being let to a permit holder; evidence when a municipality had too
 * few couplings.
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param returnedOn the day
 * @param reason why
 */
public record VacancyReturned(
        UUID vacancyId, MunicipalityCode municipality, String dwelling, LocalDate returnedOn, Reason reason)
        implements HousingStockEvent {

    /** Why a dwelling went back. */
    public enum Reason {
        /** No coupled household to house (<i>geen gekoppelde vergunninghouders</i>). */
        NO_COUPLED_HOUSEHOLD,
        /** No coupled household that fits the dwelling. */
        NO_FITTING_HOUSEHOLD,
        /** The corporation withdrew the dwelling. */
        WITHDRAWN
    }
}
