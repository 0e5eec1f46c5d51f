// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;

/**
 * The balances that are expected at the end of coming half-years: opening balance less quotas, plus what is realised.
 *
 * @param validOn the day that it is made of
 * @param openingBalance at the end of the half-year before the first; negative is backlog
 * @param coming what the ledger holds of the half-years, without gaps
 * @param assumptions what it rests on
 * @param lastYear persons housed in the last two closed half-years, if they are known
 * @param withoutHistory number of municipalities of which nothing is expected, for lack of a history
 * @param lines by half-year and scenario
 */
public record Forecast(
        LocalDate validOn,
        long openingBalance,
        List<ComingHalfYear> coming,
        Assumptions assumptions,
        Optional<Pace> lastYear,
        long withoutHistory,
        List<ForecastLine> lines) {

    /**
     * What a forecast rests on.
     *
     * @param method how realisation follows from history
     * @param given a realisation that takes the place of history
     * @param additions what scenarios add
     */
    public record Assumptions(ForecastMethod method, GivenPace given, Additions additions) {}

    /**
     * The first half-year of a forecast: the one of the next day, since a half-year that ends with the day is closed.
     */
    public static HalfYear first(LocalDate validOn) {
        return HalfYear.of(validOn.plusDays(1));
    }

    /**
     * Makes a forecast.
     *
     * @param coming the first one of it, and those after it, without gaps
     */
    public static Forecast of(
            LocalDate validOn,
            long openingBalance,
            List<ComingHalfYear> coming,
            Histories histories,
            Assumptions assumptions) {
        var first = first(validOn);
        var lines = new ArrayList<ForecastLine>();
        for (var scenario : Scenario.values()) {
            var balance = Range.exactly(openingBalance);
            for (var halfYear : coming) {
                var added = assumptions.additions().of(scenario.additions(), halfYear.halfYear());
                var realised = unchanged(halfYear, first, histories, assumptions)
                        .plus(added)
                        .atLeast(Math.max(0, halfYear.realised()));
                balance = balance.plus(halfYear.takenOver() - halfYear.quota()).plus(realised);
                lines.add(new ForecastLine(halfYear, scenario, added, realised, balance));
            }
        }
        return new Forecast(
                validOn,
                openingBalance,
                List.copyOf(coming),
                assumptions,
                histories.lastYear(first),
                histories.withoutHistory(first),
                List.copyOf(lines));
    }

    private static Range unchanged(
            ComingHalfYear coming, HalfYear first, Histories histories, Assumptions assumptions) {
        var halfYear = coming.halfYear();
        return assumptions
                .given()
                .in(halfYear)
                .map(Range::exactly)
                .orElseGet(() -> histories.expected(first, halfYear, assumptions.method()));
    }

    /** The last half-year. */
    public HalfYear until() {
        return coming.getLast().halfYear();
    }

    /** Persons due until the end: backlog and quotas, takeovers included. */
    public long due() {
        return coming.stream()
                        .mapToLong(halfYear -> halfYear.quota() - halfYear.takenOver())
                        .sum()
                - openingBalance;
    }

    /** Persons still to be housed on the day to leave no backlog at the end. */
    public long stillToHouse() {
        return Math.max(
                0, due() - coming.stream().mapToLong(ComingHalfYear::realised).sum());
    }

    /** The pace per half-year that leaves no backlog at the end (<i>benodigd tempo</i>): 70 and half of 117 is 128.5. */
    public Pace requiredPerHalfYear() {
        return Pace.required(due(), coming.size());
    }

    /** The pace per calendar month until the end of the last half-year. */
    public Pace requiredPerMonth() {
        return requiredPerMonth(until().end());
    }

    /**
     * The pace per calendar month at which nothing is left at the end of a day of the last half-year. The present month
     * counts as a whole, and a last one that is not whole does not count; 7,592 in one month is 7,592 a month.
     */
    public Pace requiredPerMonth(LocalDate clearedBy) {
        var from = validOn.plusDays(1).withDayOfMonth(1);
        return Pace.required(stillToHouse(), (int) Math.max(1, ChronoUnit.MONTHS.between(from, clearedBy.plusDays(1))));
    }

    /** The line of the last half-year in a scenario. */
    public ForecastLine atTheEnd(Scenario scenario) {
        return lines.stream()
                .filter(line -> line.scenario() == scenario)
                .filter(line -> line.coming().halfYear().equals(until()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether the backlog at the end is larger than at the start when nothing changes: there is no prospect of recovery
     * (<i>ontbreken van perspectief op herstel</i>). What is taken over counts as part of the start. Source: the plan of
     * Almelo of 27 March 2025 gives it as a ground for intensified supervision.
     */
    public boolean backlogRises() {
        return atTheEnd(Scenario.UNCHANGED_POLICY).backlog() > Math.max(0, -(openingBalance + takenOver()));
    }

    /** Balance taken over in all of its half-years, less what is handed over; negative is backlog. */
    public long takenOver() {
        return coming.stream().mapToLong(ComingHalfYear::takenOver).sum();
    }

    /** What each addition brings in each half-year, as far as something was asked of it. */
    public List<AdditionLine> additionLines() {
        var additions = assumptions.additions();
        return Stream.of(Addition.values())
                .filter(additions.origins()::containsKey)
                .flatMap(addition -> coming.stream()
                        .map(ComingHalfYear::halfYear)
                        .map(halfYear -> new AdditionLine(
                                addition,
                                halfYear,
                                additions.of(addition, halfYear),
                                additions.origins().get(addition))))
                .toList();
    }

    /** The text that its hash is taken of: every figure and assumption in a fixed order. */
    public String canonical() {
        var method = assumptions.method();
        var given = assumptions.given();
        return Stream.of(
                        Stream.of(
                                line(validOn, openingBalance),
                                line(
                                        method.effectiveOn(),
                                        method.halfYears(),
                                        method.low(),
                                        method.middle(),
                                        method.high()),
                                line(given.perHalfYear(), given.perYear())),
                        additionLines().stream().map(Forecast::canonical),
                        lines.stream().map(Forecast::canonical))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String canonical(AdditionLine added) {
        return line(added.addition(), added.halfYear(), added.persons(), added.origin());
    }

    private static String canonical(ForecastLine line) {
        var coming = line.coming();
        var realised = line.realised();
        var balance = line.balance();
        return line(
                coming.halfYear(),
                line.scenario(),
                coming.takenOver(),
                coming.quota(),
                coming.forecastQuota(),
                coming.realised(),
                line.added(),
                realised.low(),
                realised.middle(),
                realised.high(),
                balance.low(),
                balance.middle(),
                balance.high());
    }

    private static String line(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
