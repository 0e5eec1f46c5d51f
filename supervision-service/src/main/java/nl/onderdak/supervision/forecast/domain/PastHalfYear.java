// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What the ledger holds of a municipality for a half-year; of one that took another over, also that of the other.
 *
 * @param municipality CBS code
 * @param halfYear the half-year in which the persons were housed
 * @param realised persons housed, corrections included
 * @param hasQuota whether it has a quota of the half-year
 * @param hasOpening whether an imported balance includes the half-year
 */
public record PastHalfYear(
        MunicipalityCode municipality, HalfYear halfYear, long realised, boolean hasQuota, boolean hasOpening) {}
