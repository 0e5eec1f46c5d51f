// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What is known of the supply and the family of an area in coming half-years, in persons.
 *
 * @param projects projects that are expected to bring places
 * @param endings temporary homes that end after the day
 * @param family family members who are expected
 */
public record SupplyAhead(List<ProjectPlaces> projects, List<EndingHome> endings, List<FamilyDue> family) {

    /** Nothing is known to come. */
    public static final SupplyAhead NONE = new SupplyAhead(List.of(), List.of(), List.of());

    /** The probability of what is certain, in basis points. */
    private static final int CERTAIN = 10_000;

    public SupplyAhead {
        projects = List.copyOf(projects);
        endings = List.copyOf(endings);
        family = List.copyOf(family);
    }

    /** What is known of each municipality of which anything is. */
    public Map<MunicipalityCode, SupplyAhead> byMunicipality() {
        var ownProjects = projects.stream().collect(groupingBy(ProjectPlaces::municipality));
        var ownEndings = endings.stream().collect(groupingBy(EndingHome::municipality));
        var ownFamily = family.stream().collect(groupingBy(FamilyDue::municipality));
        return Stream.of(ownProjects.keySet(), ownEndings.keySet(), ownFamily.keySet())
                .flatMap(Set::stream)
                .distinct()
                .collect(toMap(
                        code -> code,
                        code -> new SupplyAhead(
                                ownProjects.getOrDefault(code, List.of()),
                                ownEndings.getOrDefault(code, List.of()),
                                ownFamily.getOrDefault(code, List.of()))));
    }

    /** Persons for whom places come until the end of a half-year. */
    public long placesUntil(LocalDate day, HalfYear until) {
        return places(day, until).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Family members who are expected up to and including a day. */
    public long familyUntil(LocalDate day) {
        return family.stream()
                .filter(due -> !due.on().isAfter(day))
                .mapToLong(FamilyDue::persons)
                .sum();
    }

    /**
     * Places per half-year, weighted with the probability of each project and rounded half up once for each municipality.
     * What has not been delivered comes after the day; what comes in several months is spread evenly over them.
     *
     * @param day the day on which it is expected
     * @param until the last half-year
     */
    public Map<HalfYear, Long> places(LocalDate day, HalfYear until) {
        var sums = new TreeMap<HalfYear, Long>();
        projects.stream()
                .collect(groupingBy(ProjectPlaces::municipality))
                .values()
                .forEach(own -> {
                    var weighted = new TreeMap<HalfYear, Long>();
                    own.forEach(project -> spread(
                            project,
                            day,
                            until,
                            (halfYear, places) -> weighted.merge(halfYear, places * project.probability(), Long::sum)));
                    weighted.forEach((halfYear, sum) -> sums.merge(halfYear, halfUp(sum), Long::sum));
                });
        return sums;
    }

    /** Persons per half-year whose temporary home ends in it. */
    public Map<HalfYear, Long> endings(HalfYear until) {
        var sums = new TreeMap<HalfYear, Long>();
        endings.forEach(home -> add(HalfYear.of(home.lastDay()), home.persons(), until, sums));
        return sums;
    }

    /** Family members per half-year; those who should have arrived already are expected in the first one. */
    public Map<HalfYear, Long> family(HalfYear first, HalfYear until) {
        var sums = new TreeMap<HalfYear, Long>();
        family.forEach(due -> {
            var halfYear = HalfYear.of(due.on());
            add(halfYear.compareTo(first) < 0 ? first : halfYear, due.persons(), until, sums);
        });
        return sums;
    }

    private static void add(HalfYear halfYear, long persons, HalfYear until, Map<HalfYear, Long> sums) {
        if (halfYear.compareTo(until) <= 0) {
            sums.merge(halfYear, persons, Long::sum);
        }
    }

    private static void spread(ProjectPlaces project, LocalDate day, HalfYear until, BiConsumer<HalfYear, Long> part) {
        var first = YearMonth.from(later(project.from(), day.plusDays(1)));
        var last = YearMonth.from(later(project.until(), day.plusDays(1)));
        var months = first.until(last, ChronoUnit.MONTHS) + 1;
        var end = HalfYear.of(last.atDay(1));
        for (var half = HalfYear.of(first.atDay(1));
                half.compareTo(end) <= 0 && half.compareTo(until) <= 0;
                half = half.next()) {
            var before = Math.max(0, first.until(YearMonth.from(half.start()), ChronoUnit.MONTHS));
            var upTo = Math.min(months, first.until(YearMonth.from(half.end()), ChronoUnit.MONTHS) + 1);
            part.accept(half, project.places() * upTo / months - project.places() * before / months);
            if (half.equals(until)) {
                return;
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static long halfUp(long weighted) {
        return (2 * weighted + CERTAIN) / (2L * CERTAIN);
    }
}
