// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;

/**
 * A household living somewhere.
 *
 * @param housedOn day of moving in; decides the half-year
 * @param dwelling reference of the dwelling at its owner, or null when it is not in the housing stock
 * @param kind kind of accommodation
 * @param countedPersons persons that count towards the quota: the whole household, or 0 for kinds that do not count
 */
public record Housing(LocalDate housedOn, String dwelling, AccommodationKind kind, int countedPersons) {}
