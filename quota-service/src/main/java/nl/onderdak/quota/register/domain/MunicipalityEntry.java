// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * What the register says of a municipality (<i>gemeente</i>).
 *
 * @param code CBS code
 * @param name official name
 * @param province the province it belongs to
 * @param validFrom first day it exists
 * @param validUntil last day it exists, or null while no end is known
 */
public record MunicipalityEntry(
        MunicipalityCode code, String name, ProvinceCode province, LocalDate validFrom, LocalDate validUntil) {}
