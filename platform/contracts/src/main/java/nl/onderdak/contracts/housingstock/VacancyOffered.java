// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The municipality offered a reserved unit to the household.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param reservationId the reservation
 * @param couplingId the coupling of the household
 * @param offeredOn day of the offer
 */
public record VacancyOffered(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        UUID reservationId,
        UUID couplingId,
        LocalDate offeredOn)
        implements VacancyEvent {}
