// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What the projects of a municipality bring in a half-year, in whole homes and places.
 *
 * @param municipality where
 * @param halfYear when
 * @param projects number of projects that bring anything in it
 * @param places places for permit holders
 * @param homes homes
 */
public record ExpectedSupply(
        MunicipalityCode municipality, HalfYear halfYear, int projects, Range places, Range homes) {

    /**
     * A number with its uncertainty.
     *
     * @param low what certain projects bring at least
     * @param expected weighted with the probability of each project, half up, rounded once
     * @param high what all projects bring at most
     */
    public record Range(long low, long expected, long high) {}

    private record Place(MunicipalityCode municipality, HalfYear halfYear) {}

    /**
     * The supply of the projects that are not over, by municipality and half-year. What has not been delivered comes no
     * earlier than the day; what comes in several months is spread evenly over them.
     *
     * @param day the day on which it is expected
     */
    public static List<ExpectedSupply> of(Collection<Project> projects, LocalDate day) {
        var sums = new TreeMap<Place, Sum>(
                Comparator.comparing((Place place) -> place.municipality().value())
                        .thenComparing(Place::halfYear));
        for (var project : projects) {
            if (!project.plan().status().isOver()) {
                add(project, day, sums);
            }
        }
        return sums.entrySet().stream()
                .map(line -> line.getValue().supply(line.getKey()))
                .toList();
    }

    private static void add(Project project, LocalDate day, TreeMap<Place, Sum> sums) {
        var expected = project.plan().expected();
        var first = YearMonth.from(later(expected.firstDay(), day));
        var last = YearMonth.from(later(expected.lastDay(), day));
        var months = first.until(last, ChronoUnit.MONTHS) + 1;
        var end = HalfYear.of(last.atDay(1));
        for (var half = HalfYear.of(first.atDay(1)); half.compareTo(end) <= 0; half = half.next()) {
            var before = Math.max(0, first.until(YearMonth.from(half.start()), ChronoUnit.MONTHS));
            var upTo = Math.min(months, first.until(YearMonth.from(half.end()), ChronoUnit.MONTHS) + 1);
            sums.computeIfAbsent(new Place(project.municipality(), half), _ -> new Sum())
                    .add(project.plan(), before, upTo, months);
            if (half.equals(HalfYear.LAST)) {
                return;
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** What has come after some of the months, less what had come before: the parts add up to the whole. */
    private static long part(int whole, long before, long upTo, long months) {
        return whole * upTo / months - whole * before / months;
    }

    private static final class Sum {

        private int projects;
        private long placesLow;
        private long placesWeighted;
        private long placesHigh;
        private long homesLow;
        private long homesWeightedTwice;
        private long homesHigh;

        void add(Plan plan, long before, long upTo, long months) {
            var places = part(plan.permitHolderPlaces(), before, upTo, months);
            var least = part(plan.homesLeast(), before, upTo, months);
            var most = part(plan.homesMost(), before, upTo, months);
            projects++;
            if (plan.probability() == Plan.CERTAIN) {
                placesLow += places;
                homesLow += least;
            }
            placesWeighted += places * plan.probability();
            placesHigh += places;
            // the middle of the range, doubled so that it stays whole
            homesWeightedTwice += (least + most) * plan.probability();
            homesHigh += most;
        }

        ExpectedSupply supply(Place place) {
            return new ExpectedSupply(
                    place.municipality(),
                    place.halfYear(),
                    projects,
                    new Range(placesLow, halfUp(placesWeighted, Plan.CERTAIN), placesHigh),
                    new Range(homesLow, halfUp(homesWeightedTwice, 2L * Plan.CERTAIN), homesHigh));
        }

        private static long halfUp(long numerator, long denominator) {
            return (2 * numerator + denominator) / (2 * denominator);
        }
    }
}
