// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * One half-year of a quota with the persons attributed to it (<i>cohort</i>).
 *
 * @param halfYear the half-year; for the running sum, the last one
 * @param due persons to house for it
 * @param attributed persons housed that count for it
 * @param open {@code due - attributed}; negative only in the last one, where it is the surplus
 */
public record Cohort(HalfYear halfYear, long due, long attributed, long open) {}
