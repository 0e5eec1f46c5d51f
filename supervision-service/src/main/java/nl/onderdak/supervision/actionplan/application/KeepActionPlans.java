// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.actionplan.application.ActionPlans.Actor;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanAlreadyOrdered;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanJudgement.PlanDecision;
import nl.onderdak.supervision.actionplan.domain.PlanOrder;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/**
 * Orders plans of action, moves their deadlines, takes deliveries and judges them. Fails with {@link NotFound} outside
 * the jurisdiction of the caller, with {@link PreconditionFailed} when the plan has changed since the caller saw it, and
 * with {@link Refused} when a rule says no.
 */
@ApplicationScoped
public class KeepActionPlans {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ActionPlans plans;
    private final MeasureGap measureGap;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final RecordingClock recording;
    private final Clock clock;

    KeepActionPlans(
            ActionPlans plans,
            MeasureGap measureGap,
            Jurisdictions jurisdictions,
            Outbox outbox,
            RecordingClock recording,
            Clock clock) {
        this.plans = plans;
        this.measureGap = measureGap;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * A caller who changes a plan.
     *
     * @param organisation the organisation
     * @param official account of the person
     */
    public record By(Organisation organisation, String official) {}

    /**
     * A judgement to propose.
     *
     * @param conclusive whether the plan is enough
     * @param reason why
     */
    public record Proposed(boolean conclusive, String reason) {}

    /** The province orders a plan. */
    @WithTransaction
    public Uni<ActionPlan> order(By by, MunicipalityCode municipality, PlanOrder order) {
        return jurisdictions
                .of(by.organisation())
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .chain(() -> plans.hasOpen(municipality))
                .invoke(open -> {
                    if (open) {
                        throw new Refused(new PlanAlreadyOrdered());
                    }
                })
                .map(none -> Outcome.acceptedOrRefused(ActionPlan.order(IDS.generate(), municipality, order)))
                .chain(ordered -> record(by, ordered, plans::add));
    }

    /**
     * The province moves the deadline.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<ActionPlan> moveDeadline(By by, UUID id, SeenVersion expected, LocalDate to, String reason) {
        return decide(by, id, expected, plan -> plan.moveDeadline(to, reason, today()), plans::addMove);
    }

    /**
     * The municipality delivers a version, or the province on its behalf: only the latter on an earlier day.
     *
     * @param expected version that the caller has seen
     * @param delivery what is delivered on a day
     */
    @WithTransaction
    public Uni<ActionPlan> deliver(By by, UUID id, SeenVersion expected, Function<LocalDate, PlanDelivery> delivery) {
        var today = today();
        var ofProvince = by.organisation() instanceof Organisation.Province;
        return decide(
                        by,
                        id,
                        expected,
                        plan -> plan.deliver(delivery.apply(today), today, ofProvince),
                        plans::addDelivery)
                .map(plan -> FindActionPlans.shown(by.organisation(), plan));
    }

    /**
     * One official proposes a judgement of the last delivery.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<ActionPlan> propose(By by, UUID id, SeenVersion expected, Proposed judgement) {
        return locked(by, id, expected)
                .chain(plan -> measureGap
                        .of(by.organisation(), plan)
                        .map(measured -> Outcome.acceptedOrRefused(plan.propose(
                                judgement.conclusive(),
                                measured.gap(),
                                measured.knownAt(),
                                by.official(),
                                judgement.reason(),
                                today()))))
                .chain(proposed -> record(by, proposed, plans::addJudgement));
    }

    /**
     * Another official approves the judgement that waits.
     *
     * @param expected version that the caller has seen
     * @param decidedBy on whose behalf
     */
    @WithTransaction
    public Uni<ActionPlan> approve(By by, UUID id, SeenVersion expected, String decidedBy) {
        return decide(by, id, expected, plan -> plan.approve(decision(by, decidedBy)), plans::addJudgement);
    }

    /**
     * An official turns down the judgement that waits.
     *
     * @param expected version that the caller has seen
     * @param decidedBy on whose behalf
     */
    @WithTransaction
    public Uni<ActionPlan> reject(By by, UUID id, SeenVersion expected, String decidedBy) {
        return decide(by, id, expected, plan -> plan.reject(decision(by, decidedBy)), plans::addJudgement);
    }

    private Uni<ActionPlan> decide(
            By by,
            UUID id,
            SeenVersion expected,
            Function<ActionPlan, Decision<ActionPlan>> decide,
            BiFunction<ActionPlan, Actor, Uni<Void>> add) {
        return locked(by, id, expected)
                .map(plan -> Outcome.acceptedOrRefused(decide.apply(plan)))
                .chain(decided -> record(by, decided, add));
    }

    /** Facts have numbers of their own: what is proposed is not published. */
    private Uni<ActionPlan> record(
            By by, Decision.Accepted<ActionPlan> decided, BiFunction<ActionPlan, Actor, Uni<Void>> add) {
        var plan = decided.state();
        var recordedAt = recording.now();
        var facts = decided.events().stream()
                .map(fact -> new OutgoingEvent(fact, plan.facts(), recordedAt))
                .toList();
        return add.apply(plan, new Actor(by.official(), recordedAt))
                .chain(() -> outbox.append(facts))
                .replaceWith(plan);
    }

    private Uni<ActionPlan> locked(By by, UUID id, SeenVersion expected) {
        return jurisdictions
                .of(by.organisation())
                .chain(jurisdiction -> plans.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(plan -> Version.check(expected, plan.version()));
    }

    private PlanDecision decision(By by, String decidedBy) {
        return new PlanDecision(by.official(), decidedBy, today());
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }
}
