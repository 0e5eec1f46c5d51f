// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;

/** Finds every contradiction in what is asked of a forecast before it is made. */
final class QuestionFaults {

    /** Ten years: quotas are known for two half-years at most. */
    private static final int MOST = 20;

    private static final int USUAL = 4;

    private final BiFunction<String, String, Fault> fault;

    private QuestionFaults(BiFunction<String, String, Fault> fault) {
        this.fault = fault;
    }

    static QuestionFaults inParameters() {
        return new QuestionFaults((name, code) -> Fault.in(name, code, null));
    }

    static QuestionFaults inBody() {
        return new QuestionFaults((name, code) -> Fault.at("/" + name, code, null));
    }

    /** The question. @throws BadInput with all its faults */
    ForecastQuestion question(
            LocalDate today,
            HalfYear until,
            LocalDate validOn,
            Instant knownAt,
            Integer realisedPerHalfYear,
            Integer realisedPerYear,
            GivenAdditions additions) {
        var faults = new ArrayList<Fault>();
        var day = validOn == null || validOn.isAfter(today) ? today : validOn;
        if (validOn != null && validOn.isAfter(today)) {
            faults.add(fault.apply("validOn", "forecast-of-future-day"));
        }
        var first = Forecast.first(day);
        if (until != null) {
            check(first, until, faults);
        }
        if (realisedPerHalfYear != null && realisedPerYear != null) {
            faults.add(fault.apply("realisedPerYear", "pace-given-twice"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new ForecastQuestion(
                AsOf.of(day, knownAt),
                until == null ? usual(first) : until,
                new GivenPace(realisedPerHalfYear, realisedPerYear),
                additions);
    }

    private void check(HalfYear first, HalfYear until, List<Fault> faults) {
        var halfYears = first.countTo(until);
        if (halfYears == 0) {
            faults.add(fault.apply("until", "forecast-until-past"));
        } else if (halfYears > MOST) {
            faults.add(fault.apply("until", "forecast-too-far"));
        }
    }

    private static HalfYear usual(HalfYear first) {
        return Stream.iterate(first, HalfYear::next)
                .skip(USUAL - 1L)
                .findFirst()
                .orElseThrow();
    }
}
