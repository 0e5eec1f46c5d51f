// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Which exchanges are asked; what is null lets all pass.
 *
 * @param halfYear of this half-year
 * @param municipality in which this municipality takes part
 * @param stage that have come this far
 * @param today the day it is in the Netherlands, never null
 */
public record ExchangeFilter(HalfYear halfYear, MunicipalityCode municipality, Stage stage, LocalDate today) {}
