// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.LocalDate;

/**
 * A deadline that was moved to a later day.
 *
 * @param from the deadline until then
 * @param to the deadline since then
 * @param reason why, without personal data
 * @param movedOn when it was decided
 */
public record MovedDeadline(LocalDate from, LocalDate to, String reason, LocalDate movedOn) {}
