// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a municipality expects of itself in a half-year (<i>zelfbeoordeling</i>); it never changes, and the last one counts.
 *
 * @param id its identity
 * @param municipality CBS code
 * @param halfYear the half-year
 * @param expectsToMeetQuota whether it expects to house all that are due
 * @param explanation in its own words, or null
 * @param recordedAt when it was recorded
 */
public record SelfAssessment(
        UUID id,
        MunicipalityCode municipality,
        HalfYear halfYear,
        boolean expectsToMeetQuota,
        String explanation,
        Instant recordedAt) {}
