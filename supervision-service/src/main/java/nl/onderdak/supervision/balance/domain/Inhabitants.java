// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.LocalDate;

/**
 * The inhabitants of a municipality that its latest quota was computed from.
 *
 * @param persons their number
 * @param referenceDate the day they were counted on
 */
public record Inhabitants(long persons, LocalDate referenceDate) {}
