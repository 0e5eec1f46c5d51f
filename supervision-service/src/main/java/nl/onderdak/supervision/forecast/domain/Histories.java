// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The histories of the municipalities of an area.
 *
 * @param municipalities what the ledger holds of each
 */
public record Histories(Map<MunicipalityCode, List<PastHalfYear>> municipalities) {

    private static final int HALF_YEARS_OF_A_YEAR = 2;

    public Histories {
        municipalities = Collections.unmodifiableMap(municipalities);
    }

    /** The histories in these lines. */
    public static Histories of(Collection<PastHalfYear> lines) {
        return new Histories(lines.stream()
                .collect(groupingBy(
                        PastHalfYear::municipality,
                        () -> new TreeMap<>(Comparator.comparing(MunicipalityCode::value)),
                        toList())));
    }

    /**
     * Persons that the municipalities house in a half-year when nothing changes: of each the quantiles of its own closed
     * half-years, added up.
     *
     * @param first the first half-year that is not closed
     * @param halfYear that one, or a later one
     */
    Range expected(HalfYear first, HalfYear halfYear, ForecastMethod method) {
        return municipalities.values().stream()
                .map(lines -> expectedOfOne(lines, first, halfYear, method))
                .reduce(Range.NONE, Range::plus);
    }

    /** Persons housed in the last two closed half-years, and as many half-years; empty when a municipality has fewer. */
    public Optional<Pace> lastYear(HalfYear first) {
        var observed = municipalities.values().stream()
                .map(lines -> observed(lines, first))
                .toList();
        if (observed.isEmpty() || observed.stream().anyMatch(one -> one.size() < HALF_YEARS_OF_A_YEAR)) {
            return Optional.empty();
        }
        var persons = observed.stream()
                .map(one -> one.subList(one.size() - HALF_YEARS_OF_A_YEAR, one.size()))
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
        return Optional.of(new Pace(persons, HALF_YEARS_OF_A_YEAR));
    }

    /** Number of municipalities without a closed half-year to learn from: nothing is expected of them. */
    public long withoutHistory(HalfYear first) {
        return municipalities.values().stream()
                .filter(lines -> observed(lines, first).isEmpty())
                .count();
    }

    /** Nothing that has happened is undone: in a half-year in progress at least what was realised so far. */
    private static Range expectedOfOne(
            List<PastHalfYear> lines, HalfYear first, HalfYear halfYear, ForecastMethod method) {
        var soFar = lines.stream()
                .filter(line -> line.halfYear().equals(halfYear))
                .mapToLong(PastHalfYear::realised)
                .sum();
        return Range.of(observed(lines, first), method).atLeast(soFar);
    }

    /**
     * The closed half-years that the ledger knows in full, in order: those with a quota, after the last one that an
     * imported balance includes, as housings before it may have been administered elsewhere.
     */
    static List<Long> observed(List<PastHalfYear> lines, HalfYear first) {
        var imported = lines.stream()
                .filter(PastHalfYear::hasOpening)
                .map(PastHalfYear::halfYear)
                .max(Comparator.naturalOrder());
        return lines.stream()
                .filter(PastHalfYear::hasQuota)
                .filter(line -> line.halfYear().compareTo(first) < 0)
                .filter(line -> imported.map(last -> line.halfYear().compareTo(last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(PastHalfYear::halfYear))
                .map(PastHalfYear::realised)
                .toList();
    }
}
