// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a municipality can expect in a half-year beside its quota. No quota counts it, and no backlog contains it.
 *
 * @param municipality to which the households are coupled
 * @param halfYear in which it is expected, or null when the day is not known
 * @param familyMembers persons who will follow a sponsor (<i>nareizigers</i>)
 * @param sponsors households that these persons will join
 * @param comingOfAge minors without parents, not housed, who come of age and leave the care of their guardian
 * @param rehousings persons whose temporary place or contract ends
 * @param temporaryPlaces households in those places
 */
public record Outlook(
        MunicipalityCode municipality,
        HalfYear halfYear,
        int familyMembers,
        int sponsors,
        int comingOfAge,
        int rehousings,
        int temporaryPlaces) {}
