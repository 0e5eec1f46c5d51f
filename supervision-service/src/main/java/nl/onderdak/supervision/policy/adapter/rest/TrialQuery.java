// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.policy.application.TryPolicy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of a trial; use as {@code @BeanParam}. */
public class TrialQuery {

    /** Six years: each half-year is a read of a province. */
    private static final int MOST = 12;

    private static final int USUAL = 4;

    /** Municipalities have had quotas since the middle of the nineties. */
    private static final HalfYear EARLIEST = HalfYear.valueOf("1995-H1");

    @QueryParam("from")
    @Parameter(
            description = "The first half-year (periode), judged on the day after its end; when absent three before the"
                    + " last one",
            example = "2023-H1")
    HalfYear from;

    @QueryParam("until")
    @Parameter(
            description = "The last half-year (periode), which is over, at most twelve in all; when absent the last one"
                    + " that is over",
            example = "2024-H2")
    HalfYear until;

    @QueryParam("firstStep")
    @DefaultValue("NONE")
    @Parameter(description = "The step of every municipality before the first day (trede)")
    Step firstStep;

    @QueryParam("knownAt")
    @Parameter(description = "Facts recorded up to and including this moment; the latest complete one when absent")
    Instant knownAt;

    /** The question. @throws BadInput with all its faults */
    TryPolicy.Question question(LocalDate today) {
        var lastOver = HalfYear.of(today).previous();
        var last = until == null ? lastOver : until;
        var faults = new ArrayList<Fault>();
        if (last.compareTo(lastOver) > 0) {
            faults.add(Fault.in("until", "half-year-not-over", null));
        }
        if (last.compareTo(EARLIEST) < 0) {
            faults.add(Fault.in("until", "half-year-too-early", null));
        }
        if (from != null) {
            check(from, last, faults);
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        var first = from == null ? before(last) : from;
        return new TryPolicy.Question(first, last, firstStep, knownAt);
    }

    private static void check(HalfYear first, HalfYear last, List<Fault> faults) {
        if (first.compareTo(EARLIEST) < 0) {
            faults.add(Fault.in("from", "half-year-too-early", null));
        }
        if (first.countTo(last) == 0) {
            faults.add(Fault.in("until", "half-years-reversed", null));
        } else if (first.countTo(last) > MOST) {
            faults.add(Fault.in("from", "trial-too-long", null));
        }
    }

    private static HalfYear before(HalfYear last) {
        return Stream.iterate(last, HalfYear::previous)
                .skip(USUAL - 1L)
                .findFirst()
                .orElseThrow();
    }
}
