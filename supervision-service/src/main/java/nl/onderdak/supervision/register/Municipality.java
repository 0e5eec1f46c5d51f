// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.register;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * A municipality as registered by quota-service.
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

    /** Whether it exists at the end of a day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
