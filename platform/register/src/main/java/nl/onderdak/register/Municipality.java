// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * A municipality as quota-service registered it.
 *
 * @param code CBS code
 * @param name official name
 * @param province the province it belongs to
 * @param validFrom first day it exists
 * @param validUntil last day it existed, or null while it exists
 * @param sequence version of the registration
 * @param recordedAt when quota-service recorded that version
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        ProvinceCode province,
        LocalDate validFrom,
        LocalDate validUntil,
        long sequence,
        Instant recordedAt) {

    /** Whether it exists on this day; its first and its last day included. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !hasEndedBefore(day);
    }

    /** Whether its last day lies before this day. */
    public boolean hasEndedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
