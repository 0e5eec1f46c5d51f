// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * A municipality exists, or its entry in the register changed.
 *
 * @param municipality CBS code
 * @param name official name
 * @param province the province it belongs to
 * @param validFrom first day it exists
 * @param validUntil last day it existed, or null while it exists
 */
public record MunicipalityRegistered(
        MunicipalityCode municipality, String name, ProvinceCode province, LocalDate validFrom, LocalDate validUntil)
        implements QuotaEvent {

    @Override
    public String subject() {
        return municipality.value();
    }
}
