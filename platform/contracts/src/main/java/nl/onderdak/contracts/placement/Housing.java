// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;

/**
 * Members of a household living at a place.
 *
 * @param housedOn day of moving in
 * @param dwelling reference of the dwelling or place at its owner, or null when it is not in the housing stock
 * @param kind kind of accommodation
 * @param persons members of the household who live there
 */
public record Housing(LocalDate housedOn, String dwelling, AccommodationKind kind, int persons) {}
