// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The successor of a municipality that ended takes over an open vacancy (<i>herindeling</i>); its unit stands in the
 * successor from now on.
 *
 * @param vacancyId the vacancy
 * @param municipality the successor
 * @param previousMunicipality the municipality that ended
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param effectiveOn first day without that municipality
 */
public record VacancyTakenOver(
        UUID vacancyId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        String landlord,
        String unit,
        LocalDate effectiveOn)
        implements VacancyEvent {}
