// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The successor of a municipality that ended takes over an open vacancy (<i>herindeling</i>); its dwelling stands in the
 * successor from now on.
 *
 * @param vacancyId the vacancy
 * @param municipality the successor
 * @param previousMunicipality the municipality that ended
 * @param dwelling reference of the dwelling
 * @param effectiveOn first day without that municipality
 */
public record VacancyTakenOver(
        UUID vacancyId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        String dwelling,
        LocalDate effectiveOn)
        implements HousingStockEvent {}
