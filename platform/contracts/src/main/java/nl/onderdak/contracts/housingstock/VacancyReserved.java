// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A vacant unit is kept for a coupled household.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param reservationId the reservation; one may hold several places of a shared dwelling
 * @param couplingId the coupling it is kept for
 * @param kind why it is kept
 * @param expiresAt the moment the reservation ends by itself
 */
public record VacancyReserved(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        UUID reservationId,
        UUID couplingId,
        ReservationKind kind,
        Instant expiresAt)
        implements VacancyEvent {}
