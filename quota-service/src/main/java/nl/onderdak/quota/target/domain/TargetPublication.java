// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.quota.QuotaStatus;

/**
 * A publication of the ministry about a half-year.
 *
 * @param status forecast (<i>prognose</i>) or definitive
 * @param persons to be housed in the whole country
 * @param publishedOn day of publication
 * @param effectiveOn day from which it counts, or null for the default
 * @param reason mandatory for a revision
 * @param substantiation how the ministry arrived at the number
 */
public record TargetPublication(
        QuotaStatus status,
        int persons,
        LocalDate publishedOn,
        LocalDate effectiveOn,
        String reason,
        Substantiation substantiation) {

    /** A publication without substantiation. */
    public TargetPublication(
            QuotaStatus status, int persons, LocalDate publishedOn, LocalDate effectiveOn, String reason) {
        this(status, persons, publishedOn, effectiveOn, reason, Substantiation.NONE);
    }
}
