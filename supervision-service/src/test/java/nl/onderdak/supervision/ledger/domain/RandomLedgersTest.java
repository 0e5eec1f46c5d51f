// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.supervision.History;
import nl.onderdak.supervision.History.Fact;
import nl.onderdak.supervision.Standing;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Booked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of every history; a seed that fails is in the name of the test. */
class RandomLedgersTest {

    private static final List<String> MUNICIPALITIES = List.of("GM0001", "GM0002", "GM0003", "GM0004");
    private static final int SEEDS = 200;

    @ParameterizedTest
    @MethodSource("seeds")
    void theLedgerShowsWhereEachMunicipalityStandsOnAnyDayAsKnownAtAnyMoment(long seed) {
        // Given
        var history = history(seed);

        // When
        var ledger = ledger(history.interleaved(seed + 1), new Random(seed + 2));

        // Then
        for (var knownAt : history.moments()) {
            for (var validOn : days()) {
                var standing = new Standing(history.facts(), validOn, knownAt);
                for (var municipality : history.municipalities()) {
                    var entries = counting(ledger, municipality, validOn, knownAt);
                    var where = municipality + " " + validOn + " " + knownAt;
                    assertEquals(standing.cohorts(municipality), cohorts(entries), where);
                    assertEquals(
                            standing.quota(municipality),
                            -sum(entries, own(validOn, EntryKind.QUOTA, EntryKind.FORECAST_QUOTA)),
                            where);
                    assertEquals(
                            standing.realised(municipality),
                            sum(entries, own(validOn, EntryKind.REALISATION, EntryKind.CORRECTION)),
                            where);
                    assertEquals(
                            standing.forecast(municipality),
                            -sum(entries, posting -> posting.kind() == EntryKind.FORECAST_QUOTA),
                            where);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfTheFactsGivesTheSameEntriesInSum(long seed) {
        // Given
        var history = history(seed);

        // When
        var one = ledger(history.facts(), new Random(seed + 1));
        var other = ledger(history.interleaved(seed + 2), new Random(seed + 3));

        // Then
        assertEquals(sums(one), sums(other));
    }

    /** Histories in which nothing is ever exchanged, lost again or merged would prove little. */
    @Test
    void everythingHappensOften() {
        // When
        var histories = seeds().mapToObj(RandomLedgersTest::history).toList();

        // Then
        assertTrue(often(histories, RandomLedgersTest::lapses));
        assertTrue(often(histories, RandomLedgersTest::isRevisedLater));
        assertTrue(often(histories, fact -> fact.data() instanceof MunicipalityReorganised));
        assertTrue(histories.stream().filter(history -> merges(history) > 1).count() > SEEDS / 4);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    private static History history(long seed) {
        return new History(seed, MUNICIPALITIES, 40);
    }

    private static List<LocalDate> days() {
        return Stream.iterate(
                        History.FIRST_DAY.minusDays(2),
                        day -> !day.isAfter(History.LAST_DAY.plusDays(26)),
                        day -> day.plusDays(26))
                .toList();
    }

    private static boolean often(List<History> histories, Predicate<Fact> what) {
        return histories.stream()
                        .filter(history -> history.facts().stream().anyMatch(what))
                        .count()
                > histories.size() / 2;
    }

    private static long merges(History history) {
        return history.facts().stream()
                .filter(fact -> fact.data() instanceof MunicipalityReorganised)
                .count();
    }

    private static boolean lapses(Fact fact) {
        return fact.data() instanceof MunicipalQuotaSet set
                && set.previous() != null
                && !set.current().exchanges().containsAll(set.previous().exchanges());
    }

    private static boolean isRevisedLater(Fact fact) {
        return fact.data() instanceof MunicipalQuotaSet set
                && set.previous() != null
                && set.effectiveOn().isAfter(set.halfYear().start());
    }

    /** Books facts in batches, each with no more memory than the ledger itself. */
    private static List<Booked> ledger(List<Fact> facts, Random random) {
        var ledger = new ArrayList<Booked>();
        var known = new ArrayList<Takeover>();
        for (int from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + random.nextInt(50));
            var bookkeeping = new TakeoverBookkeeping(known, TakeoverBookkeepingTest.held(ledger));
            for (var fact : facts.subList(from, to)) {
                ledger.addAll(bookkeeping.book(fact.data(), fact.recordedAt()));
                if (fact.data() instanceof MunicipalityReorganised reorganised) {
                    Takeover.of(reorganised, fact.recordedAt()).ifPresent(known::add);
                }
            }
            from = to;
        }
        return ledger;
    }

    private static List<Posting> counting(
            List<Booked> ledger, MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {
        return ledger.stream()
                .filter(booked -> !booked.recordedAt().isAfter(knownAt))
                .map(Booked::posting)
                .filter(posting -> posting.municipality().equals(municipality)
                        && !posting.effectiveDate().isAfter(validOn))
                .toList();
    }

    private static Map<?, Long> cohorts(List<Posting> entries) {
        var cohorts =
                entries.stream().collect(groupingBy(Posting::cohort, TreeMap::new, summingLong(Posting::persons)));
        cohorts.values().removeIf(persons -> persons == 0);
        return cohorts;
    }

    private static Predicate<Posting> own(LocalDate validOn, EntryKind one, EntryKind other) {
        return posting -> posting.movement() == Movement.NONE
                && posting.halfYear().contains(validOn)
                && (posting.kind() == one || posting.kind() == other);
    }

    private static long sum(List<Posting> entries, Predicate<Posting> which) {
        return entries.stream().filter(which).mapToLong(Posting::persons).sum();
    }

    private static Map<String, Long> sums(List<Booked> ledger) {
        var sums = ledger.stream()
                .collect(groupingBy(
                        booked -> booked.posting().municipality() + " "
                                + booked.posting().effectiveDate() + " "
                                + booked.posting().cohort() + " "
                                + booked.posting().kind() + " "
                                + booked.posting().movement() + " "
                                + booked.recordedAt(),
                        TreeMap::new,
                        summingLong(booked -> booked.posting().persons())));
        sums.values().removeIf(persons -> persons == 0);
        return sums;
    }
}
