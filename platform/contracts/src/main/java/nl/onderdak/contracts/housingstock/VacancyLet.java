// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The dwelling was let to the household it was kept for.
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param couplingId the coupling of the household
 * @param letOn day of moving in
 */
public record VacancyLet(
        UUID vacancyId, MunicipalityCode municipality, String dwelling, UUID couplingId, LocalDate letOn)
        implements HousingStockEvent {}
