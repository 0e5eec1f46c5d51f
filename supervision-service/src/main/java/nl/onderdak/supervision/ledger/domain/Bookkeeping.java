// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * Turns facts into postings. Each fact carries the values it replaces: a posting depends on no other fact, and the sum
 * does not depend on the order in which facts of different aggregates arrive.
 */
public final class Bookkeeping {

    private Bookkeeping() {}

    /** The postings of a fact; none when it does not touch a balance. */
    public static List<Posting> postings(DomainEvent fact) {
        return switch (fact) {
            case MunicipalQuotaSet set -> quotaSet(set);
            case HouseholdHoused housed -> housed(housed);
            case HousingCorrected corrected -> corrected(corrected);
            case HouseholdReturned returned -> returned(returned);
            case OpeningBalanceSet set -> openingBalanceSet(set);
            default -> List.of();
        };
    }

    /**
     * A quota, art. 29(1) Huisvestingswet 2014, counts from its effective day. Practice: the first quota of a half-year
     * counts from the first day of the half-year, a revision from its own day; until then the earlier quota counts. An
     * exchange counts from its own day, art. 29(2) Huisvestingswet 2014; an exchange that lapses counts until the
     * revision that it does not fit into. Unchanged exchanges are not booked again.
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

    /**
     * Persons count on the day of moving in, for the municipality that placement-service names. A stay that is reported
     * after a later one may take its persons over: then the later one is corrected.
     */
    static List<Posting> housed(HouseholdHoused housed) {
        return housed.realised().stream()
                .flatMap(one ->
                        one.persons() > 0 && one.on().equals(housed.housing().housedOn())
                                ? realised(EntryKind.REALISATION, housed, one, null)
                                : realised(EntryKind.CORRECTION, housed, one, "EARLIER_STAY"))
                .toList();
    }

    /** A correction counts on the days of the stays that it changes, and not on its own. */
    static List<Posting> corrected(HousingCorrected corrected) {
        return corrected.realised().stream()
                .flatMap(one -> realised(
                        EntryKind.CORRECTION, corrected, one, corrected.reason().name()))
                .toList();
    }

    /** A return to reception corrects the day of moving in: the quota requires a home that lasts. */
    static List<Posting> returned(HouseholdReturned returned) {
        return returned.realised().stream()
                .flatMap(one -> realised(EntryKind.CORRECTION, returned, one, "RETURNED"))
                .toList();
    }

    /**
     * The difference with the ledger counts on the last day that the balance includes; a replacement reverses the
     * earlier one.
     */
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

    private static Stream<Posting> realised(EntryKind kind, PlacementEvent fact, Realised realised, String reason) {
        return posting(realised.municipality(), kind, realised.persons(), realised.on(), fact.couplingId(), reason);
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
