// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Expectations of a municipality in a half-year beside its quota. No quota and no backlog contains them.
 *
 * @param municipality to which the households are coupled
 * @param halfYear of the expectation, or null when the day is not known
 * @param familyMembers persons expected to follow a sponsor (<i>nareizigers</i>)
 * @param sponsors households that these persons will join
 * @param comingOfAge minors without parents and without a home that come of age and leave the care of their guardian
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
