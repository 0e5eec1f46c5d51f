// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The dwelling of an open vacancy stands from now on in the successor of its municipality, which ended
 * (<i>herindeling</i>).
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands from now on
 * @param previousMunicipality the municipality that ended
 * @param dwelling reference of the dwelling
 * @param transferredOn first day without that municipality
 */
public record VacancyTransferred(
        UUID vacancyId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        String dwelling,
        LocalDate transferredOn)
        implements HousingStockEvent {}
