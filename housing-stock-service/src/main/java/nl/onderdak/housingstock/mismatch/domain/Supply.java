// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;

/**
 * Vacated units of a municipality for permit holders, of one size and accessibility, that are kept for nobody.
 *
 * @param municipality where they stand
 * @param capacity persons that each suits at most
 * @param accessibility of each
 * @param available that can be lived in on the day
 * @param expected that become available later in the half-year
 * @param onNotice those of them of which the tenant gave notice
 */
public record Supply(
        MunicipalityCode municipality,
        int capacity,
        Accessibility accessibility,
        int available,
        int expected,
        int onNotice) {}
