// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A corporation makes a vacated dwelling available for permit holders.
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param capacity persons the dwelling suits at most
 * @param availableFrom first day it can be lived in
 */
public record VacancyAnnounced(
        UUID vacancyId, MunicipalityCode municipality, String dwelling, int capacity, LocalDate availableFrom)
        implements HousingStockEvent {}
