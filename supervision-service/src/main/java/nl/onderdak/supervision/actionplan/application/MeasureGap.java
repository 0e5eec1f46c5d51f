// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.NothingToJudge;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanFiguresIncomplete;
import nl.onderdak.supervision.actionplan.domain.PlanGap;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.FindHalfYears;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Sets the last delivery of a plan against its order, from the ledger as known now; joins its caller's transaction. */
@ApplicationScoped
class MeasureGap {

    private static final Set<Provisional> FAULTS = Set.of(Provisional.EVENTS_PARKED, Provisional.DIGEST_MISMATCH);

    private final FindHalfYears findHalfYears;

    MeasureGap(FindHalfYears findHalfYears) {
        this.findHalfYears = findHalfYears;
    }

    /**
     * What was measured.
     *
     * @param gap the delivery against the order
     * @param knownAt the moment up to which facts were known
     */
    record Measured(PlanGap gap, Instant knownAt) {}

    /**
     * Fails with {@link Refused} without a delivery, or when the figures are known to be incomplete or wrong, and with
     * {@link NotFound} without figures of the municipality. Half-years that are not over and forecast quotas do not
     * prevent it: a plan is about what is to come.
     */
    Uni<Measured> of(Organisation by, ActionPlan plan) {
        var delivery = plan.delivery().orElseThrow(() -> new Refused(new NothingToJudge()));
        var from = HalfYear.of(delivery.deliveredOn());
        var until = plan.order().clearedBy();
        var last = until.compareTo(from) < 0 ? from : until;
        // quotas of half-years to come count from their first day
        return findHalfYears
                .find(
                        by,
                        new Area.OneMunicipality(plan.municipality()),
                        from.previous().previous(),
                        last,
                        new AsOf(last.end(), Optional.empty()))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(found -> check(found.provisional()))
                .map(found ->
                        new Measured(gap(found.series(), from, until, delivery.effect(from, until)), found.knownAt()));
    }

    private static void check(Set<Provisional> reasons) {
        var faults = EnumSet.copyOf(FAULTS);
        faults.retainAll(reasons);
        if (!faults.isEmpty()) {
            throw new Refused(new PlanFiguresIncomplete(faults));
        }
    }

    /** Of a series that begins two half-years before {@code from}. */
    static PlanGap gap(BalanceSeries series, HalfYear from, HalfYear until, long effect) {
        long backlog = 0;
        long quota = 0;
        long before = 0;
        for (var each : series.halfYears()) {
            if (each.halfYear().compareTo(from) < 0) {
                before += each.sums().realised();
            } else if (each.halfYear().equals(from)) {
                backlog -= each.openingBalance();
            }
            if (each.halfYear().compareTo(from) >= 0 && each.halfYear().compareTo(until) <= 0) {
                backlog -= each.sums().takenOver();
                quota += each.sums().quota();
            }
        }
        return new PlanGap(from, until, backlog, quota, effect, before);
    }
}
