// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.project.domain.ExpectedMoment;
import nl.onderdak.housingstock.project.domain.ExpectedPeriod;
import nl.onderdak.housingstock.project.domain.Plan;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;

/** Finds every contradiction in the plan of a request before it becomes one. */
final class PlanFaults {

    /** Longer than any project; a period of centuries would be a list of hundreds of half-years. */
    private static final int MOST_YEARS = 30;

    private final List<Fault> faults = new ArrayList<>();

    /** The plan. @throws BadInput with all its faults */
    Plan plan(PlanBody body) {
        if (body.homesMost() < body.homesLeast()) {
            faults.add(Fault.at("/homesMost", "fewer-than-least", null));
        }
        if (body.socialHomesMost() > body.homesMost()) {
            faults.add(Fault.at("/socialHomesMost", "more-than-homes", null));
        }
        var period = period(body.expectedFrom(), body.expectedUntil());
        return new Plan(
                body.kind(),
                body.name(),
                body.status(),
                body.homesLeast(),
                body.homesMost(),
                body.socialHomesMost(),
                body.permitHolderPlaces(),
                body.probability(),
                period,
                body.property());
    }

    /** The period. @throws BadInput with all faults, also earlier ones */
    ExpectedPeriod period(String expectedFrom, String expectedUntil) {
        var from = moment("/expectedFrom", expectedFrom);
        var until = moment("/expectedUntil", expectedUntil);
        var period = from.flatMap(first -> until.map(last -> new ExpectedPeriod(first, last)));
        period.ifPresent(this::check);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return period.orElseThrow();
    }

    private void check(ExpectedPeriod period) {
        if (!period.isInOrder()) {
            faults.add(Fault.at("/expectedUntil", "before-from", null));
        } else if (period.firstDay().plusYears(MOST_YEARS).isBefore(period.lastDay())) {
            faults.add(Fault.at("/expectedUntil", "period-too-long", null));
        }
    }

    private Optional<ExpectedMoment> moment(String pointer, String text) {
        if (ExpectedMoment.isValid(text)) {
            return Optional.of(new ExpectedMoment(text));
        }
        faults.add(Fault.at(pointer, "invalid-date", null));
        return Optional.empty();
    }
}
