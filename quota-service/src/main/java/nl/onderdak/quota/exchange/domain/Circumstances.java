// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.quota.domain.MunicipalQuota;

/**
 * The circumstances that an exchange is judged by.
 *
 * @param quotas newest quotas of its half-year
 * @param lastDays of municipalities whose last day is known
 * @param revoked the exchange that it revokes, if it names one that exists
 * @param today the Dutch calendar day
 * @param moment of the decision
 */
public record Circumstances(
        Map<MunicipalityCode, MunicipalQuota> quotas,
        Map<MunicipalityCode, LocalDate> lastDays,
        Optional<Exchange> revoked,
        LocalDate today,
        Instant moment) {

    /** The circumstances of a decision that changes no quota. */
    public static Circumstances at(LocalDate today, Instant moment) {
        return new Circumstances(Map.of(), Map.of(), Optional.empty(), today, moment);
    }
}
