// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;

/**
 * A dwelling, or a place in a shared one, that its landlord holds for permit holders.
 *
 * @param vacancyId its vacancy; identifies it and decides nothing
 * @param dwelling reference at its landlord; decides nothing
 * @param municipality where it stands
 * @param capacity persons it suits at most
 * @param rooms number of rooms
 * @param selfContained whether it has its own entrance, kitchen and toilet; a place in a shared dwelling has not
 * @param accessibility how it can be reached and lived in
 * @param rentPerMonth bare rent in eurocents, or null when the landlord does not give it
 * @param neighbourhood CBS code of its neighbourhood, or null when unknown
 * @param sharingPermitted whether the municipality permits its dwelling to be shared; ignored for a self-contained home
 * @param availableFrom first day it can be lived in
 */
public record FreeHome(
        UUID vacancyId,
        String dwelling,
        MunicipalityCode municipality,
        int capacity,
        int rooms,
        boolean selfContained,
        Accessibility accessibility,
        Integer rentPerMonth,
        String neighbourhood,
        boolean sharingPermitted,
        LocalDate availableFrom) {

    /** First day on which a household that is offered it today can move in. */
    public LocalDate movingIn(LocalDate today) {
        return availableFrom.isAfter(today) ? availableFrom : today;
    }
}
