// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * From facts to postings. Each fact carries what it replaces, so that a posting depends on no other fact and the sum is
 * the same in whatever order facts of different aggregates arrive.
 */
public final class Bookkeeping {

    private Bookkeeping() {}

    /** The postings of a fact; none when it does not touch a balance. */
    public static List<Posting> postings(DomainEvent fact) {
        return switch (fact) {
            case MunicipalQuotaSet set -> quotaSet(set);
            case HouseholdHoused housed -> housed(housed);
            case HousingCorrected corrected -> corrected(corrected);
            case OpeningBalanceSet set -> openingBalanceSet(set);
            default -> List.of();
        };
    }

    /**
     * A quota counts from the day that its owner says: the first one from the first day of its half-year, art. 28
     * Huisvestingswet 2014, what replaces it from its own day, and until then the earlier one stands. What exchanges
     * changed counts from the day of each exchange, art. 29 lid 2; one that lapses counts until the quota that it does
     * not fit into. Exchanges that stay as they were are not booked anew.
     */
    static List<Posting> quotaSet(MunicipalQuotaSet set) {
        var before = exchanges(set.previous());
        var after = exchanges(set.current());
        return Stream.of(
                        set.cause() == QuotaCause.EXCHANGE
                                ? Stream.<Posting>empty()
                                : Stream.concat(computed(set, set.previous(), 1), computed(set, set.current(), -1)),
                        before.stream()
                                .filter(one -> !after.contains(one))
                                .flatMap(one -> exchanged(set, one, 1, later(one.effectiveOn(), set.effectiveOn()))),
                        after.stream()
                                .filter(one -> !before.contains(one))
                                .flatMap(one -> exchanged(set, one, -1, one.effectiveOn())))
                .flatMap(postings -> postings)
                .toList();
    }

    /** Persons count on the day of moving in, as many as the kind of accommodation makes count. */
    static List<Posting> housed(HouseholdHoused housed) {
        return housing(housed.municipality(), EntryKind.REALISATION, housed.couplingId(), housed.housing(), 1, null)
                .toList();
    }

    /** What was recorded is taken back on its own day, and what is right counts on its own day. */
    static List<Posting> corrected(HousingCorrected corrected) {
        var reason = corrected.reason().name();
        return Stream.concat(
                        correction(corrected, corrected.before(), -1, reason),
                        correction(corrected, corrected.after(), 1, reason))
                .toList();
    }

    /** What the ledger lacks counts on the last day that the balance includes; a replacement takes back the earlier one. */
    static List<Posting> openingBalanceSet(OpeningBalanceSet set) {
        Stream<Posting> reversal = set.previousDifference() == null
                ? Stream.empty()
                : opening(set, -set.previousDifference(), set.previousAsOf());
        return Stream.concat(reversal, opening(set, set.difference(), set.asOf()))
                .toList();
    }

    private static Stream<Posting> computed(MunicipalQuotaSet set, Quota quota, int sign) {
        if (quota == null) {
            return Stream.empty();
        }
        var kind = switch (quota.status()) {
            case DEFINITIVE -> EntryKind.QUOTA;
            case FORECAST -> EntryKind.FORECAST_QUOTA;
        };
        var persons = quota.computed() == null ? quota.persons() : quota.computed();
        return posting(set.municipality(), kind, sign * persons, set.effectiveOn(), null, set.reason());
    }

    private static List<Exchanged> exchanges(Quota quota) {
        return quota == null || quota.exchanges() == null ? List.of() : quota.exchanges();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Stream<Posting> exchanged(MunicipalQuotaSet set, Exchanged exchanged, int sign, LocalDate on) {
        return posting(
                set.municipality(),
                EntryKind.QUOTA,
                sign * exchanged.persons(),
                on,
                null,
                "EXCHANGE " + exchanged.exchangeId());
    }

    private static Stream<Posting> correction(HousingCorrected corrected, Housing housing, int sign, String reason) {
        return housing == null
                ? Stream.empty()
                : housing(
                        corrected.municipality(), EntryKind.CORRECTION, corrected.couplingId(), housing, sign, reason);
    }

    private static Stream<Posting> housing(
            MunicipalityCode municipality, EntryKind kind, UUID couplingId, Housing housing, int sign, String reason) {
        return posting(municipality, kind, sign * housing.countedPersons(), housing.housedOn(), couplingId, reason);
    }

    private static Stream<Posting> opening(OpeningBalanceSet set, int persons, LocalDate asOf) {
        return posting(set.municipality(), EntryKind.OPENING, persons, asOf, null, set.source());
    }

    private static Stream<Posting> posting(
            MunicipalityCode municipality,
            EntryKind kind,
            int persons,
            LocalDate effectiveDate,
            UUID couplingId,
            String reason) {
        return persons == 0
                ? Stream.empty()
                : Stream.of(new Posting(municipality, kind, persons, effectiveDate, couplingId, reason));
    }
}
