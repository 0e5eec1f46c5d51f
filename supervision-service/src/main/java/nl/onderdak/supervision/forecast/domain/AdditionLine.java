// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * What one addition brings in one half-year.
 *
 * @param addition what is added
 * @param halfYear when
 * @param persons added, or with a minus taken away
 * @param origin where they come from
 */
public record AdditionLine(Addition addition, HalfYear halfYear, long persons, AdditionOrigin origin) {}
