// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;

/**
 * The law that gives municipalities a quota (<i>wettelijk stelsel</i>), since 2015 art. 28-31 Huisvestingswet 2014, and
 * the half-years for which it does. Whole half-years only: a quota applies to a calendar half-year (art. 1
 * Huisvestingswet 2014), so the transitional rules of a law that ends within one decide whether it still applies; the
 * ministry gives the day accordingly.
 *
 * @param validFrom first day
 * @param legalSource the law
 * @param validUntil last day, or null while no end is known
 * @param endSource the act that ends it, or null
 * @param version 1 when registered, one more for each change
 */
public record QuotaRegime(
        LocalDate validFrom, String legalSource, LocalDate validUntil, String endSource, long version) {

    /**
     * Registers a regime.
     *
     * @param others the existing regimes
     */
    public static Decision<QuotaRegime> register(LocalDate validFrom, String legalSource, List<QuotaRegime> others) {
        var halfYear = HalfYear.of(validFrom);
        if (!validFrom.equals(halfYear.start())) {
            return Decision.rejected(new RegimeRejection.BeginsWithinHalfYear(
                    validFrom, halfYear.start(), halfYear.end().plusDays(1)));
        }
        return others.stream()
                .filter(other -> other.validUntil == null || !other.validUntil.isBefore(validFrom))
                .findFirst()
                .map(other ->
                        Decision.<QuotaRegime>rejected(new RegimeRejection.OverlapsAnother(validFrom, other.validFrom)))
                .orElseGet(() -> Decision.accepted(new QuotaRegime(validFrom, legalSource, null, null, 1)));
    }

    /**
     * Ends the regime, or moves its end to another day. Quotas of earlier half-years stay.
     *
     * @param lastDay last day of a half-year
     * @param source the act that ends it
     * @param others the other regimes
     * @param owed the half-years whose national target is greater than zero
     */
    public Decision<QuotaRegime> end(LocalDate lastDay, String source, List<QuotaRegime> others, List<HalfYear> owed) {
        var halfYear = HalfYear.of(lastDay);
        if (!lastDay.equals(halfYear.end())) {
            return Decision.rejected(new RegimeRejection.EndsWithinHalfYear(
                    lastDay, halfYear.start().minusDays(1), halfYear.end()));
        }
        if (lastDay.isBefore(validFrom)) {
            return Decision.rejected(new RegimeRejection.EndsBeforeItBegins(validFrom, lastDay));
        }
        var ended = new QuotaRegime(validFrom, legalSource, lastDay, source, version + 1);
        var next = others.stream()
                .filter(other -> other.validFrom.isAfter(validFrom) && !other.validFrom.isAfter(lastDay))
                .findFirst();
        if (next.isPresent()) {
            return Decision.rejected(new RegimeRejection.OverlapsAnother(validFrom, next.get().validFrom));
        }
        return owed.stream()
                .filter(due -> due.compareTo(halfYear) > 0 && others.stream().noneMatch(other -> other.covers(due)))
                .findFirst()
                .map(due -> Decision.<QuotaRegime>rejected(new RegimeRejection.LaterTargetStands(due, lastDay)))
                .orElseGet(() -> Decision.accepted(ended));
    }

    /**
     * Checks that a law gives quotas for a half-year. Before the first known regime an older law did.
     *
     * @param regimes all regimes
     */
    public static Decision<HalfYear> inForce(HalfYear halfYear, List<QuotaRegime> regimes) {
        var ended = regimes.stream()
                .filter(regime -> regime.endedBefore(halfYear))
                .map(QuotaRegime::validUntil)
                .max(LocalDate::compareTo);
        return ended.isEmpty() || regimes.stream().anyMatch(regime -> regime.covers(halfYear))
                ? Decision.accepted(halfYear)
                : Decision.rejected(new RegimeRejection.NoRegime(halfYear, ended.get()));
    }

    private boolean covers(HalfYear halfYear) {
        return !validFrom.isAfter(halfYear.start()) && !endedBefore(halfYear);
    }

    private boolean endedBefore(HalfYear halfYear) {
        return validUntil != null && validUntil.isBefore(halfYear.start());
    }
}
