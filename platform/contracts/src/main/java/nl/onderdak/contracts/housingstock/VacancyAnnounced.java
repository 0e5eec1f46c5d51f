// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A landlord announces that a unit becomes vacant, or announces it anew with other particulars.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param dwelling reference of the dwelling that it is, or is a place in
 * @param capacity persons it suits at most
 * @param rooms number of rooms
 * @param selfContained whether it has its own entrance, kitchen and toilet
 * @param accessibility how it can be reached and lived in
 * @param rentPerMonth bare rent in eurocents, or null when the landlord does not give it
 * @param neighbourhood CBS code of its neighbourhood, or null
 * @param sharingPermitted whether the municipality permits it to be shared, or null when unknown
 * @param availableFrom first day it can be lived in
 * @param targetGroup for whom it is meant
 */
public record VacancyAnnounced(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        String dwelling,
        int capacity,
        int rooms,
        boolean selfContained,
        Accessibility accessibility,
        Integer rentPerMonth,
        String neighbourhood,
        Boolean sharingPermitted,
        LocalDate availableFrom,
        TargetGroup targetGroup)
        implements VacancyEvent {}
