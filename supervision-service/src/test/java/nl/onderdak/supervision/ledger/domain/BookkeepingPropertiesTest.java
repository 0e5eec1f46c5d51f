// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.History;
import nl.onderdak.supervision.History.Fact;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history, whatever happened in it; a seed that fails is in the name of the test. */
class BookkeepingPropertiesTest {

    private static final List<String> MUNICIPALITIES = List.of("GM0001", "GM0002", "GM0003");

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfAggregatesGivesTheSameFigures(long seed) {
        // Given
        var history = new History(seed, MUNICIPALITIES, 60);
        var interleaved = history.interleaved(seed + 1);

        // Then
        assertNotEquals(history.facts(), interleaved);
        assertEquals(sums(history.facts()), sums(interleaved));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSumOfTheEntriesIsWhereEachMunicipalityStands(long seed) {
        // Given
        var history = new History(seed, MUNICIPALITIES, 60);
        var postings = postings(history.facts());

        // Then
        for (var municipality : MUNICIPALITIES) {
            for (var day = History.FIRST_DAY.minusDays(2); !day.isAfter(History.LAST_DAY); day = day.plusDays(13)) {
                var validOn = day;
                var sum = postings.stream()
                        .filter(posting -> posting.municipality().value().equals(municipality))
                        .filter(posting -> !posting.effectiveDate().isAfter(validOn))
                        .mapToLong(Posting::persons)
                        .sum();
                assertEquals(history.balance(municipality, validOn), sum, municipality + " " + validOn);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closingIsOpeningAndRealisedLessQuotaForEachMunicipalityAndTheirSum(long seed) {
        // Given
        var history = new History(seed, MUNICIPALITIES, 60);
        var from = HalfYear.valueOf("2024-H1");
        var to = HalfYear.valueOf("2025-H2");
        long sum = 0;

        // When
        for (var municipality : MUNICIPALITIES) {
            var postings = postings(history.facts()).stream()
                    .filter(posting -> posting.municipality().value().equals(municipality))
                    .toList();
            var carriedIn = postings.stream()
                    .filter(posting -> posting.halfYear().compareTo(from) < 0)
                    .mapToLong(Posting::persons)
                    .sum();
            var series = BalanceSeries.of(carriedIn, 0, perHalfYear(postings), from, to);
            sum += series.balance();

            // Then
            assertEquals(series.balance(), series.openingBalance() - series.quota() + series.realised());
            assertEquals(series.balance(), series.halfYears().getLast().balance());
            for (var each : series.halfYears()) {
                assertEquals(
                        history.balance(municipality, each.halfYear().end()), each.balance(), each.halfYear() + "");
            }
        }
        var all = MUNICIPALITIES.stream()
                .mapToLong(municipality -> history.balance(municipality, LocalDate.of(2025, 12, 31)))
                .sum();
        assertEquals(all, sum);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static List<Posting> postings(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> Bookkeeping.postings(fact.data()).stream())
                .toList();
    }

    private static Map<String, Long> sums(List<Fact> facts) {
        return postings(facts).stream()
                .collect(Collectors.groupingBy(
                        posting -> posting.municipality() + " " + posting.halfYear() + " " + posting.kind(),
                        TreeMap::new,
                        Collectors.summingLong(Posting::persons)));
    }

    private static Map<HalfYear, HalfYearSums> perHalfYear(List<Posting> postings) {
        return postings.stream()
                .collect(Collectors.groupingBy(
                        Posting::halfYear,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                each -> new HalfYearSums(
                                        sum(each, EntryKind.OPENING),
                                        -sum(each, EntryKind.QUOTA) - sum(each, EntryKind.FORECAST_QUOTA),
                                        -sum(each, EntryKind.FORECAST_QUOTA),
                                        sum(each, EntryKind.REALISATION) + sum(each, EntryKind.CORRECTION)))));
    }

    private static long sum(List<Posting> postings, EntryKind kind) {
        return postings.stream()
                .filter(posting -> posting.kind() == kind)
                .mapToLong(Posting::persons)
                .sum();
    }
}
