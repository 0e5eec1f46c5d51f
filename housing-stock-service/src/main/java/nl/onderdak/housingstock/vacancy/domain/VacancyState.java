// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.VacancyReturned;

/** Where a vacancy stands. */
public sealed interface VacancyState {

    /** Available for a coupled household. */
    record Announced() implements VacancyState {}

    /**
     * Kept for one household (<i>directe bemiddeling</i>), until the reservation is ended: by the housing, by release,
     * or by expiry once its time has run out.
     *
     * @param couplingId the coupling of the household
     * @param expiresAt first moment at which it may be ended by expiry
     */
    record Reserved(UUID couplingId, Instant expiresAt) implements VacancyState {}

    /**
     * Let to a coupled household.
     *
     * @param couplingId the coupling of the household
     * @param letOn day of moving in
     */
    record Let(UUID couplingId, LocalDate letOn) implements VacancyState {}

    /**
     * Gone back to the corporation (<i>teruggegeven</i>).
     *
     * @param returnedOn the day
     * @param reason why
     */
    record Returned(LocalDate returnedOn, VacancyReturned.Reason reason) implements VacancyState {}
}
