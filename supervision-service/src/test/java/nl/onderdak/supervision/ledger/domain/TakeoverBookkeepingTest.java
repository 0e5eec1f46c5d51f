// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.supervision.ledger.domain.Takeover.Share;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Booked;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeoverBookkeepingTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 900;
    private static final MunicipalityCode WEESP = new MunicipalityCode("GM0457");
    private static final MunicipalityCode AMSTERDAM = new MunicipalityCode("GM0363");
    private static final HalfYear H2_2021 = HalfYear.valueOf("2021-H2");
    private static final HalfYear H1_2022 = HalfYear.valueOf("2022-H1");
    private static final LocalDate TAKEOVER = LocalDate.of(2022, 3, 24);
    private static final Instant DECIDED = Instant.parse("2021-10-01T10:00:00Z");
    private static final Takeover WEESP_ENDS = new Takeover(WEESP, TAKEOVER, DECIDED, List.of(new Share(AMSTERDAM, 1)));

    /** A fact of a history: a posting that is reported, or a municipality that ends. */
    private sealed interface Fact {
        record Reported(Booked posting) implements Fact {}

        record Ended(Takeover takeover) implements Fact {}
    }

    @Test
    void balancesAreHandedOverOnTheEffectiveDayPerCohortAndKind() {
        // Given
        var held = List.of(
                held(WEESP, EntryKind.FORECAST_QUOTA, LocalDate.of(2021, 7, 1), DECIDED.minusSeconds(9), -15),
                held(WEESP, EntryKind.REALISATION, LocalDate.of(2021, 8, 1), DECIDED.minusSeconds(8), 3),
                held(WEESP, EntryKind.REALISATION, LocalDate.of(2021, 9, 1), DECIDED.minusSeconds(7), 1),
                held(WEESP, EntryKind.REALISATION, LocalDate.of(2022, 1, 5), DECIDED.minusSeconds(6), 2));

        // When
        var booked = new TakeoverBookkeeping(List.of(), held).takeOver(WEESP_ENDS);

        // Then
        assertEquals(
                List.of(
                        handedOver(H2_2021, EntryKind.FORECAST_QUOTA, 15, TAKEOVER),
                        takenOver(H2_2021, EntryKind.FORECAST_QUOTA, -15, TAKEOVER),
                        handedOver(H2_2021, EntryKind.REALISATION, -4, TAKEOVER),
                        takenOver(H2_2021, EntryKind.REALISATION, 4, TAKEOVER),
                        handedOver(H1_2022, EntryKind.REALISATION, -2, TAKEOVER),
                        takenOver(H1_2022, EntryKind.REALISATION, 2, TAKEOVER)),
                booked.stream().map(Booked::posting).toList());
        assertEquals(
                List.of(DECIDED),
                booked.stream().map(Booked::recordedAt).distinct().toList());
    }

    @Test
    void aFactReportedLaterIsHandedOverAtOnce() {
        // Given
        var bookkeeping = new TakeoverBookkeeping(List.of(WEESP_ENDS), List.of());
        var known = DECIDED.plusSeconds(60);
        var day = TAKEOVER.plusDays(5);

        // When
        var late = bookkeeping.follow(new Posting(WEESP, EntryKind.REALISATION, 3, day, null, null), known);

        // Then
        assertEquals(
                List.of(
                        new Booked(handedOver(H1_2022, EntryKind.REALISATION, -3, day), known),
                        new Booked(takenOver(H1_2022, EntryKind.REALISATION, 3, day), known)),
                late);
    }

    @Test
    void aFactIsBookedWithTheTakeoverThatFollowsFromIt() {
        // Given
        var bookkeeping = new TakeoverBookkeeping(List.of(WEESP_ENDS), List.of());
        var day = LocalDate.of(2021, 12, 30);
        var housed = new HouseholdHoused(
                new UUID(0, 1),
                AMSTERDAM,
                3,
                0,
                new Housing(day, "C001-1", AccommodationKind.REGULAR, 3),
                List.of(new Realised(WEESP, day, 3)));

        // When
        var booked = bookkeeping.book(housed, DECIDED);

        // Then
        assertEquals(
                List.of(
                        new Posting(WEESP, EntryKind.REALISATION, 3, LocalDate.of(2021, 12, 30), new UUID(0, 1), null),
                        handedOver(H2_2021, EntryKind.REALISATION, -3, TAKEOVER),
                        takenOver(H2_2021, EntryKind.REALISATION, 3, TAKEOVER)),
                booked.stream().map(Booked::posting).toList());
    }

    @Test
    void aFactReadBeforeTheDecisionAndRecordedAfterItIsHandedOverAsOfItsOwnMoment() {
        // Given
        var known = DECIDED.plusSeconds(60);
        var held = List.of(held(WEESP, EntryKind.REALISATION, FIRST_DAY, known, 3));

        // When
        var booked = new TakeoverBookkeeping(List.of(), held).takeOver(WEESP_ENDS);

        // Then
        assertEquals(
                List.of(known, known), booked.stream().map(Booked::recordedAt).toList());
    }

    @Test
    void aMunicipalityThatGoesOnKeepsEverything() {
        // Given
        var bookkeeping = new TakeoverBookkeeping(List.of(WEESP_ENDS), List.of());

        // Then
        assertEquals(
                List.of(),
                bookkeeping.follow(new Posting(AMSTERDAM, EntryKind.QUOTA, -500, TAKEOVER, null, null), DECIDED));
    }

    @Test
    void noMunicipalityEndsTwice() {
        // Given
        var bookkeeping = new TakeoverBookkeeping(List.of(WEESP_ENDS), List.of());

        // Then
        assertThrows(IllegalStateException.class, () -> bookkeeping.takeOver(WEESP_ENDS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBalanceOfAMunicipalityThatEndedIsZeroFromItsTakeoverOn(long seed) {
        // Given
        var facts = history(new Random(seed));
        var ledger = ledger(facts, new Random(seed + 1));

        // Then
        for (var fact : facts) {
            if (fact instanceof Fact.Ended(var takeover)) {
                for (var day = takeover.effectiveOn(); day.isBefore(FIRST_DAY.plusDays(DAYS)); day = day.plusDays(17)) {
                    for (var moment : List.of(takeover.recordedAt(), moment(400), moment(DAYS))) {
                        if (!moment.isBefore(takeover.recordedAt())) {
                            var balances = balances(ledger, day, moment);
                            assertEquals(0L, balances.getOrDefault(takeover.municipality(), 0L), day + " " + moment);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostOrMadeAndNothingChangesBefore(long seed) {
        // Given
        var facts = history(new Random(seed));
        var ledger = ledger(facts, new Random(seed + 1));
        var reported = facts.stream()
                .flatMap(fact -> fact instanceof Fact.Reported(var posting) ? Stream.of(posting) : Stream.empty())
                .toList();
        var ended = facts.stream()
                .flatMap(fact -> fact instanceof Fact.Ended(var takeover) ? Stream.of(takeover) : Stream.empty())
                .toList();

        // Then
        for (int day = 0; day <= DAYS; day += 31) {
            for (var moment : List.of(moment(100), moment(400), moment(DAYS))) {
                var validOn = FIRST_DAY.plusDays(day);
                var balances = balances(ledger, validOn, moment);
                var alone = balances(reported, validOn, moment);
                assertEquals(sum(alone), sum(balances));
                assertEquals(perCohortAndKind(reported, validOn, moment), perCohortAndKind(ledger, validOn, moment));
                if (ended.stream()
                        .noneMatch(one -> !one.effectiveOn().isAfter(validOn)
                                && !one.recordedAt().isAfter(moment))) {
                    assertEquals(alone, balances);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfTheFactsGivesTheSameFigures(long seed) {
        // Given
        var facts = history(new Random(seed));
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed + 2));

        // When
        var one = ledger(facts, new Random(seed + 1));
        var other = ledger(shuffled, new Random(seed + 3));

        // Then
        for (int day = 0; day <= DAYS; day += 13) {
            var validOn = FIRST_DAY.plusDays(day);
            assertEquals(balances(one, validOn, moment(DAYS)), balances(other, validOn, moment(DAYS)), validOn + "");
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** Six municipalities; some end one after another, each into one or several of those that go on. */
    private static List<Fact> history(Random random) {
        var facts = new ArrayList<Fact>();
        var present = new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> new MunicipalityCode("GM000" + i))
                .toList());
        var day = FIRST_DAY;
        while (present.size() > 2) {
            day = day.plusDays(30 + random.nextInt(150));
            var ends = present.remove(random.nextInt(present.size()));
            var shares = present.stream()
                    .limit(1 + random.nextInt(present.size()))
                    .map(successor -> new Share(successor, 1 + random.nextInt(50_000)))
                    .toList();
            facts.add(new Fact.Ended(new Takeover(ends, day, moment(random.nextInt(DAYS)), shares)));
        }
        for (int i = 0; i < 80; i++) {
            var persons = random.nextInt(61) - 30;
            if (persons != 0) {
                facts.add(new Fact.Reported(new Booked(
                        new Posting(
                                new MunicipalityCode("GM000" + random.nextInt(6)),
                                EntryKind.values()[random.nextInt(EntryKind.values().length)],
                                persons,
                                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                                null,
                                null),
                        moment(random.nextInt(DAYS)))));
            }
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    /** Books facts in batches; each batch sees only the entries of the ledger. */
    private static List<Booked> ledger(List<Fact> facts, Random random) {
        var ledger = new ArrayList<Booked>();
        var known = new ArrayList<Takeover>();
        for (int from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + random.nextInt(7));
            var bookkeeping = new TakeoverBookkeeping(known, held(ledger));
            for (var fact : facts.subList(from, to)) {
                switch (fact) {
                    case Fact.Reported(var booked) -> {
                        ledger.add(booked);
                        ledger.addAll(bookkeeping.follow(booked.posting(), booked.recordedAt()));
                    }
                    case Fact.Ended(var takeover) -> {
                        ledger.addAll(bookkeeping.takeOver(takeover));
                        known.add(takeover);
                    }
                }
            }
            from = to;
        }
        return ledger;
    }

    /** What counts for each municipality by the entries so far, to be handed over when it ends. */
    static List<Held> held(List<Booked> ledger) {
        return ledger.stream()
                .filter(booked -> booked.posting().movement() != Movement.HANDED_OVER)
                .map(booked -> new Held(
                        booked.posting().municipality(),
                        booked.posting().cohort(),
                        booked.posting().kind(),
                        booked.posting().effectiveDate(),
                        booked.recordedAt(),
                        booked.posting().persons()))
                .toList();
    }

    private static Map<MunicipalityCode, Long> balances(List<Booked> ledger, LocalDate validOn, Instant knownAt) {
        Predicate<Booked> counts = booked -> !booked.posting().effectiveDate().isAfter(validOn)
                && !booked.recordedAt().isAfter(knownAt);
        var balances = ledger.stream()
                .filter(counts)
                .collect(groupingBy(
                        booked -> booked.posting().municipality(),
                        TreeMap::new,
                        summingLong(booked -> booked.posting().persons())));
        balances.values().removeIf(persons -> persons == 0);
        return balances;
    }

    private static Map<String, Long> perCohortAndKind(List<Booked> ledger, LocalDate validOn, Instant knownAt) {
        var sums = ledger.stream()
                .filter(booked -> !booked.posting().effectiveDate().isAfter(validOn)
                        && !booked.recordedAt().isAfter(knownAt))
                .collect(groupingBy(
                        booked -> booked.posting().cohort() + " "
                                + booked.posting().kind(),
                        TreeMap::new,
                        summingLong(booked -> booked.posting().persons())));
        sums.values().removeIf(persons -> persons == 0);
        return sums;
    }

    private static long sum(Map<MunicipalityCode, Long> balances) {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant moment(int day) {
        return Instant.parse("2021-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS);
    }

    private static Held held(
            MunicipalityCode municipality, EntryKind kind, LocalDate day, Instant recordedAt, long persons) {
        return new Held(municipality, HalfYear.of(day), kind, day, recordedAt, persons);
    }

    private static Posting handedOver(HalfYear cohort, EntryKind kind, int persons, LocalDate day) {
        return new Posting(WEESP, cohort, kind, Movement.HANDED_OVER, persons, day, null, null, AMSTERDAM);
    }

    private static Posting takenOver(HalfYear cohort, EntryKind kind, int persons, LocalDate day) {
        return new Posting(AMSTERDAM, cohort, kind, Movement.TAKEN_OVER, persons, day, null, null, WEESP);
    }
}
