// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.placement.AccommodationKind;

/**
 * A whole household moving in somewhere, as the municipality reports it.
 *
 * @param housedOn day of moving in; the date that counts
 * @param dwelling reference of the dwelling at its owner, or null when it is not in the housing stock
 * @param kind kind of accommodation
 * @param brpRegisteredOn day of registration in the population register (BRP), or null while not known; kept to report
 *     the lag, decides nothing
 */
public record MoveIn(LocalDate housedOn, String dwelling, AccommodationKind kind, LocalDate brpRegisteredOn) {}
