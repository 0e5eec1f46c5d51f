// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;

/**
 * Family members who are expected to join a household (<i>nareizigers</i>).
 *
 * @param on the day on which they should arrive, or else the last day of their term to travel; null while neither is
 *     known
 * @param persons number of them
 */
public record FamilyArrival(LocalDate on, int persons) {}
