// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.quota.domain.MunicipalQuota;

/**
 * What an exchange is judged by.
 *
 * @param quotas of its half-year, as they are now
 * @param lastDays of municipalities of which the last day is known
 * @param revoked the exchange that it undoes, when it names one that there is
 * @param today the day it is in the Netherlands
 * @param moment of deciding
 */
public record Circumstances(
        Map<MunicipalityCode, MunicipalQuota> quotas,
        Map<MunicipalityCode, LocalDate> lastDays,
        Optional<Exchange> revoked,
        LocalDate today,
        Instant moment) {

    /** As they are for a decision that changes no quota. */
    public static Circumstances at(LocalDate today, Instant moment) {
        return new Circumstances(Map.of(), Map.of(), Optional.empty(), today, moment);
    }
}
