// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.histories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.ExchangeState;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.target.domain.Rounding;

/**
 * Random histories of targets, revisions, corrections, exchanges, mergers and boundary changes, of two half-years
 * that share a reference date.
 */
class RandomHistoriesTest {

    private static final List<HalfYear> HALF_YEARS = List.of(HalfYear.valueOf("2024-H1"), HalfYear.valueOf("2024-H2"));

    private static final List<LocalDate> MERGERS =
            List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 24), LocalDate.of(2024, 7, 1));

    @Property
    void keepTheirInvariants(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 900_000) Integer> sizes,
            @ForAll("steps") List<Step> steps) {
        // Given
        var history = new History(population(sizes));

        // When
        steps.forEach(history::after);

        // Then
        somethingHappened(history);
        everyPopulationAddsUp(history);
        for (var target : history.targets().values()) {
            for (var revision : target.revisions()) {
                var quotas = history.quotas().stream()
                        .filter(quota -> quota.halfYear().equals(target.halfYear()))
                        .filter(quota -> quota.target().number() == revision.number())
                        .filter(quota -> quota.setting().cause() != QuotaCause.EXCHANGE)
                        .toList();
                everyInhabitantIsCountedOnce(quotas);
                theSumStaysCloseToTheTarget(quotas);
                moreInhabitantsNeverMeanFewerPersons(quotas);
                roundingTheWholeIsCloseToRoundingTheParts(quotas);
            }
        }
        everyQuotaFollowsTheOneBefore(history);
        exchangesKeepTheSumAndLeaveNoQuotaBelowZero(history);
        whatWasKnownStaysRetrievable(history);
    }

    /** Histories in which nothing is ever exchanged, lost again or merged would prove little. */
    private static void somethingHappened(History history) {
        var states = history.exchanges().stream()
                .map(exchange -> exchange.state().getClass())
                .collect(Collectors.toSet());
        happens("in effect", states.contains(ExchangeState.InEffect.class), 8);
        happens("revoked", states.contains(ExchangeState.Revoked.class), 0.5);
        happens("lapsed", states.contains(ExchangeState.Lapsed.class), 0.5);
        happens(
                "reorganised",
                history.quotas().stream().anyMatch(quota -> quota.setting().cause() == QuotaCause.REORGANISATION),
                5);
        happens(
                "ceded",
                history.reorganisations().stream()
                        .anyMatch(reorganisation -> reorganisation.plan().kind() == Kind.BOUNDARY_CHANGE),
                5);
    }

    private static void happens(String what, boolean happened, double percent) {
        Statistics.label(what)
                .collect(happened)
                .coverage(coverage -> coverage.check(true).percentage(found -> found >= percent));
    }

    /** Invariant 1. */
    private static void everyPopulationAddsUp(History history) {
        for (var population : history.populations()) {
            assertEquals(
                    population.summary().nationalInhabitants(),
                    population.municipalities().stream()
                            .mapToLong(Inhabitants::inhabitants)
                            .sum());
        }
    }

    /** After all mergers and boundary changes the parts still make the country. */
    private static void everyInhabitantIsCountedOnce(List<MunicipalQuota> quotas) {
        assertEquals(
                quotas.getFirst().target().population().nationalInhabitants(),
                quotas.stream().mapToLong(MunicipalQuota::inhabitants).sum());
        assertTrue(quotas.stream().noneMatch(quota -> quota.inhabitants() < 0));
    }

    /** Invariant 2. */
    private static void theSumStaysCloseToTheTarget(List<MunicipalQuota> quotas) {
        var difference = quotas.stream().mapToLong(MunicipalQuota::computed).sum()
                - quotas.getFirst().target().persons();
        assertTrue(
                switch (quotas.getFirst().rounding()) {
                    case HALF_UP -> 2 * Math.abs(difference) <= quotas.size();
                    case CEILING -> 0 <= difference && difference < quotas.size();
                });
    }

    /** Invariant 3. */
    private static void moreInhabitantsNeverMeanFewerPersons(List<MunicipalQuota> quotas) {
        var bySize = quotas.stream()
                .sorted(Comparator.comparing(MunicipalQuota::inhabitants))
                .map(MunicipalQuota::computed)
                .toList();
        assertEquals(bySize.stream().sorted().toList(), bySize);
    }

    /** Invariant 4, of the first half of the municipalities as if they were to merge. */
    private static void roundingTheWholeIsCloseToRoundingTheParts(List<MunicipalQuota> quotas) {
        var parts = quotas.subList(0, (quotas.size() + 1) / 2);
        var first = parts.getFirst();
        int merged = first.rounding()
                .quota(
                        first.target().persons(),
                        parts.stream().mapToInt(MunicipalQuota::inhabitants).sum(),
                        first.target().population().nationalInhabitants());
        var apart = parts.stream().mapToLong(MunicipalQuota::computed).sum();
        assertTrue(Math.abs(merged - apart) < parts.size());
    }

    private static void everyQuotaFollowsTheOneBefore(History history) {
        history.quotas().stream()
                .collect(Collectors.groupingBy(quota -> quota.halfYear() + " " + quota.municipality()))
                .values()
                .forEach(quotas -> {
                    for (int i = 0; i < quotas.size(); i++) {
                        assertEquals(i + 1, quotas.get(i).sequence());
                        assertTrue(i == 0 || follows(quotas.get(i - 1), quotas.get(i)));
                    }
                });
    }

    private static boolean follows(MunicipalQuota before, MunicipalQuota quota) {
        var revisions = quota.target().number() - before.target().number();
        return quota.setting().cause() == QuotaCause.EXCHANGE
                ? revisions == 0 && quota.computed() == before.computed()
                : revisions == 1;
    }

    /** Invariant 5, at every moment and on every day. */
    private static void exchangesKeepTheSumAndLeaveNoQuotaBelowZero(History history) {
        for (var moment : moments(history)) {
            for (var halfYear : history.targets().keySet()) {
                var quotas = history.newest(halfYear, moment);
                assertEquals(
                        0, quotas.stream().mapToLong(MunicipalQuota::exchanged).sum());
                quotas.stream()
                        .flatMap(quota ->
                                quota.exchanges().stream().map(exchanged -> quota.countingOn(exchanged.effectiveOn())))
                        .forEach(quota -> assertTrue(quota.persons() >= 0));
            }
        }
    }

    private static List<Instant> moments(History history) {
        return Stream.concat(history.seen().stream().map(History.Seen::moment), Stream.of(history.now()))
                .toList();
    }

    /** Invariant 12. */
    private static void whatWasKnownStaysRetrievable(History history) {
        for (var seen : history.seen()) {
            assertEquals(seen.quotas(), history.knownAt(seen.moment()));
            history.targets()
                    .values()
                    .forEach(target -> assertEquals(
                            target.revisions().stream()
                                    .filter(revision -> !revision.recordedAt().isAfter(seen.moment()))
                                    .toList(),
                            target.asOf(null, seen.moment())
                                    .map(known -> known.revisions())
                                    .orElse(List.of())));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var publish = Combinators.combine(
                        Arbitraries.of(HALF_YEARS),
                        Arbitraries.of(Rounding.class),
                        Arbitraries.of(QuotaStatus.FORECAST, QuotaStatus.DEFINITIVE, QuotaStatus.DEFINITIVE),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 1_000))
                .as((halfYear, rounding, status, persons, day) -> (Step) new Step.Publish(
                        halfYear,
                        rounding,
                        status,
                        persons,
                        LocalDate.of(2023, 1, 1).plusDays(day)));
        var recount = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(false, false, false, true))
                .as((from, to, persons, forgotten) -> (Step) new Step.Recount(from, to, persons, forgotten));
        var trade = Combinators.combine(
                        Arbitraries.of(HALF_YEARS),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 500))
                .as((halfYear, from, to, persons) -> (Step) new Step.Trade(halfYear, from, to, persons));
        var undo = Arbitraries.integers().between(0, 11).map(exchange -> (Step) new Step.Undo(exchange));
        var merge = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(MERGERS))
                .as((from, to, on) -> (Step) new Step.Merge(from, to, on));
        var cede = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 100_000))
                .as((from, to, persons) -> (Step) new Step.Cede(from, to, persons));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, publish),
                        Tuple.of(1, recount),
                        Tuple.of(4, trade),
                        Tuple.of(1, undo),
                        Tuple.of(1, merge),
                        Tuple.of(1, cede))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static Population population(List<Integer> sizes) {
        var parts = new ArrayList<Inhabitants>();
        for (int i = 0; i < sizes.size(); i++) {
            parts.add(new Inhabitants(new MunicipalityCode("GM%04d".formatted(i)), sizes.get(i)));
        }
        int national = sizes.stream().mapToInt(Integer::intValue).sum();
        var taken = Population.take(
                LocalDate.of(2023, 1, 1), new GivenPopulation("CBS", national, true, parts), Instant.EPOCH);
        return assertInstanceOf(
                Population.class,
                assertInstanceOf(Decision.Accepted.class, taken).state());
    }
}
