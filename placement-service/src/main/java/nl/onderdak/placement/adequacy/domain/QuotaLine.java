// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * Persons that a fact adds to or subtracts from those that a municipality has to house. Each fact carries the values it
 * replaces, so that a line depends on no other fact.
 *
 * @param municipality CBS code
 * @param kind of the line
 * @param halfYear of the quota, or null for an opening balance
 * @param effectiveOn the day from which it counts
 * @param persons signed and never 0; a positive number is more to house
 */
public record QuotaLine(
        MunicipalityCode municipality, Kind kind, HalfYear halfYear, LocalDate effectiveOn, int persons) {

    /** The source of a line. */
    public enum Kind {
        /** A definitive quota. */
        QUOTA,
        /** An expected quota (<i>prognose</i>). */
        FORECAST_QUOTA,
        /** The balance imported from an earlier administration (<i>beginsaldo</i>). */
        OPENING
    }

    /** The lines of a fact; none when it does not concern quotas or opening balances. */
    public static List<QuotaLine> of(DomainEvent fact) {
        return switch (fact) {
            case MunicipalQuotaSet set -> quota(set);
            case OpeningBalanceSet set -> openingBalance(set);
            default -> List.of();
        };
    }

    /**
     * The computed part counts from the effective day, until then that of the quota it replaces; art. 29(1)
     * Huisvestingswet 2014. An exchange counts from its own day, and one that lapsed until the effective day; art. 29(2)
     * Huisvestingswet 2014.
     */
    private static List<QuotaLine> quota(MunicipalQuotaSet set) {
        var before = exchanges(set.previous());
        var after = exchanges(set.current());
        var computed = set.cause() == QuotaCause.EXCHANGE
                ? Stream.<QuotaLine>empty()
                : Stream.concat(computed(set, set.previous(), -1), computed(set, set.current(), 1));
        var lapsed = before.stream()
                .filter(one -> !after.contains(one))
                .flatMap(one -> line(set, Kind.QUOTA, later(one.effectiveOn(), set.effectiveOn()), -one.persons()));
        var agreed = after.stream()
                .filter(one -> !before.contains(one))
                .flatMap(one -> line(set, Kind.QUOTA, one.effectiveOn(), one.persons()));
        return Stream.of(computed, lapsed, agreed).flatMap(lines -> lines).toList();
    }

    private static Stream<QuotaLine> computed(MunicipalQuotaSet set, Quota quota, int sign) {
        if (quota == null) {
            return Stream.empty();
        }
        var persons = quota.computed() == null ? quota.persons() : quota.computed();
        var kind = quota.status() == QuotaStatus.FORECAST ? Kind.FORECAST_QUOTA : Kind.QUOTA;
        return line(set, kind, set.effectiveOn(), sign * persons);
    }

    private static Stream<QuotaLine> line(MunicipalQuotaSet set, Kind kind, LocalDate on, int persons) {
        return persons == 0
                ? Stream.empty()
                : Stream.of(new QuotaLine(set.municipality(), kind, set.halfYear(), on, persons));
    }

    /** The difference counts on the last day that the balance includes; a replacement reverses the earlier one. */
    private static List<QuotaLine> openingBalance(OpeningBalanceSet set) {
        var reversed = set.previousDifference() == null
                ? Stream.<QuotaLine>empty()
                : opening(set, set.previousAsOf(), set.previousDifference());
        return Stream.concat(reversed, opening(set, set.asOf(), -set.difference()))
                .toList();
    }

    private static Stream<QuotaLine> opening(OpeningBalanceSet set, LocalDate on, int persons) {
        return persons == 0
                ? Stream.empty()
                : Stream.of(new QuotaLine(set.municipality(), Kind.OPENING, null, on, persons));
    }

    private static List<Exchanged> exchanges(Quota quota) {
        return quota == null || quota.exchanges() == null ? List.of() : quota.exchanges();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
