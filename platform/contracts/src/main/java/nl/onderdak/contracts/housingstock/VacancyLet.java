// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The unit was let.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param reservationId the reservation that it was kept by, or null
 * @param couplingId the coupling of the household, or null when it is not known or the tenant is no permit holder
 * @param targetGroup to whom it was let
 * @param letOn day of moving in
 */
public record VacancyLet(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        UUID reservationId,
        UUID couplingId,
        TargetGroup targetGroup,
        LocalDate letOn)
        implements VacancyEvent {}
