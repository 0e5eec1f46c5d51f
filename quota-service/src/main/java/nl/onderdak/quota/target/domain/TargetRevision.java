// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.register.domain.PopulationBasis;

/**
 * One version of a national target, never changed once recorded.
 *
 * @param number 1 for the first
 * @param status forecast (<i>prognose</i>) or definitive
 * @param persons to be housed in the whole country, {@code vg}
 * @param publishedOn day of publication
 * @param effectiveOn day in the half-year from which it counts
 * @param reason why it was revised; may be null for the first, null when a reorganisation made it
 * @param reorganisation the reorganisation of municipalities that made it, or null
 * @param population by which it is apportioned
 * @param recordedAt when it was recorded
 * @param substantiation how the ministry arrived at the number
 */
public record TargetRevision(
        int number,
        QuotaStatus status,
        int persons,
        LocalDate publishedOn,
        LocalDate effectiveOn,
        String reason,
        UUID reorganisation,
        PopulationBasis population,
        Instant recordedAt,
        Substantiation substantiation) {}
