// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

/**
 * Municipalities that settle among themselves.
 *
 * @param number from 0
 */
public record PlannedGroup(int number) {}
