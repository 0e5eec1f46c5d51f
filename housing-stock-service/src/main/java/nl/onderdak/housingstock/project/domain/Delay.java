// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A delay of a project, kept as it was recorded.
 *
 * @param project the project
 * @param number 1 for its first delay
 * @param reason what delays it
 * @param before the expectation until then
 * @param after the expectation from then on
 * @param reportedOn the day it was recorded
 * @param recordedAt the moment it was recorded
 */
public record Delay(
        UUID project,
        int number,
        DelayReason reason,
        ExpectedPeriod before,
        ExpectedPeriod after,
        LocalDate reportedOn,
        Instant recordedAt) {}
