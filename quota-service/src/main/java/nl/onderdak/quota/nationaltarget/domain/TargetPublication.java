// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.quota.QuotaStatus;

/**
 * What the ministry makes known about a half-year.
 *
 * @param status forecast (<i>prognose</i>) or definitive
 * @param persons to be housed in the whole country
 * @param publishedOn day of publication
 * @param effectiveOn day from which it counts, or null for the default
 * @param reason why, mandatory for a revision
 */
public record TargetPublication(
        QuotaStatus status, int persons, LocalDate publishedOn, LocalDate effectiveOn, String reason) {}
