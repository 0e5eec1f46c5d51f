// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * Which quotas are asked; what is null lets all pass.
 *
 * @param halfYear of this half-year
 * @param municipality of this municipality
 * @param province of the municipalities that were known to be in this province at the moment asked
 * @param validOn the quotas that count on this day
 * @param knownAt the quotas as they were known at this moment
 */
public record QuotaFilter(
        HalfYear halfYear, MunicipalityCode municipality, ProvinceCode province, LocalDate validOn, Instant knownAt) {}
