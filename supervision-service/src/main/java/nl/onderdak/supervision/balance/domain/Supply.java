// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;

/**
 * The supply of couplings of a half-year on its reference date, as it was signalled.
 *
 * @param halfYear of the quota
 * @param referenceDate 1 April or 1 October
 * @param supply persons housed in the half-year up to that day, and coupled persons without a home on it
 * @param shortBy persons that the supply lacked; 0 when a shortage that was signalled before is over
 */
public record Supply(HalfYear halfYear, LocalDate referenceDate, long supply, long shortBy) {}
