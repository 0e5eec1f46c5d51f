// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * What the ledger holds of a half-year that is not over, in persons.
 *
 * @param halfYear which
 * @param takenOver persons taken over in it less those handed over
 * @param quota its quota, forecast included
 * @param forecastQuota the part of it that is a forecast
 * @param realised persons housed in it up to the day of the forecast
 */
public record ComingHalfYear(HalfYear halfYear, long takenOver, long quota, long forecastQuota, long realised) {}
