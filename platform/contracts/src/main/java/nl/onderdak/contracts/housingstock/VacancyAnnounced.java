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
 * @param rooms number of rooms
 * @param selfContained whether it has its own entrance, kitchen and toilet
 * @param accessibility how it can be reached and lived in
 * @param rentPerMonth bare rent in eurocents, or null when the landlord does not give it
 * @param neighbourhood CBS code of its neighbourhood, or null
 * @param sharingPermitted whether the municipality permits it to be shared, or null when unknown
 * @param availableFrom first day it can be lived in
 */
public record VacancyAnnounced(
        UUID vacancyId,
        MunicipalityCode municipality,
        String dwelling,
        int capacity,
        int rooms,
        boolean selfContained,
        Accessibility accessibility,
        Integer rentPerMonth,
        String neighbourhood,
        Boolean sharingPermitted,
        LocalDate availableFrom)
        implements HousingStockEvent {}
