// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.supervision.ActionPlanChanged;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeadlineNotLater;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeliveredBefore;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.DeliveryBackdated;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.EffectBeforeHorizon;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.JudgementWaits;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.NoJudgementWaits;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.NothingToJudge;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanLeavesGap;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection.PlanNotAwaited;
import nl.onderdak.supervision.actionplan.domain.PlanJudgement.PlanDecision;
import nl.onderdak.supervision.policy.domain.FourEyes;

/**
 * A plan of action (<i>plan van aanpak</i>) of a municipality, from its order to its judgement. Nothing in it is ever
 * replaced: deadlines, deliveries and judgements are added.
 *
 * @param id its identity
 * @param municipality the municipality
 * @param order what the province ordered
 * @param deliveries the first first
 * @param judgements the first first
 * @param version counts the changes
 */
public record ActionPlan(
        UUID id,
        MunicipalityCode municipality,
        PlanOrder order,
        List<PlanDelivery> deliveries,
        List<PlanJudgement> judgements,
        long version)
        implements Versioned {

    public ActionPlan {
        deliveries = List.copyOf(deliveries);
        judgements = List.copyOf(judgements);
    }

    /** The province orders a plan. */
    public static Decision<ActionPlan> order(UUID id, MunicipalityCode municipality, PlanOrder order) {
        var ordered = new ActionPlan(id, municipality, order, List.of(), List.of(), 1);
        return Decision.accepted(ordered, ordered.fact(null));
    }

    /** Number of changes that others know of; proposals are the province's own. */
    public long facts() {
        return 1
                + order.moves().size()
                + deliveries.size()
                + judgements.stream()
                        .filter(one -> one.state() == PlanJudgementState.APPROVED)
                        .count();
    }

    /** What the municipality delivered last. */
    public Optional<PlanDelivery> delivery() {
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries.getLast());
    }

    /** The judgement of the last delivery that holds. */
    public Optional<PlanJudgement> judgement() {
        return ofLastDelivery(PlanJudgementState.APPROVED);
    }

    /** How far it has come. A proposed judgement is the province's own and does not show. */
    public PlanStatus status() {
        if (deliveries.isEmpty()) {
            return PlanStatus.ORDERED;
        }
        return judgement()
                .map(judged -> judged.conclusive() ? PlanStatus.CONCLUSIVE : PlanStatus.NOT_CONCLUSIVE)
                .orElse(PlanStatus.DELIVERED);
    }

    /** Days that the first delivery was late, or is late so far; 0 when it was in time or can still be. */
    public long daysLate(LocalDate today) {
        return deliveries.isEmpty()
                ? PlanDelivery.daysAfter(order.deadline(), today)
                : deliveries.getFirst().daysLate();
    }

    /** The same days, counted from the deadline that was set first. */
    public long daysAfterFirstDeadline(LocalDate today) {
        return PlanDelivery.daysAfter(
                order.firstDeadline(),
                deliveries.isEmpty() ? today : deliveries.getFirst().deliveredOn());
    }

    /** As others than the province see it: without judgements that do not hold. */
    public ActionPlan published() {
        return new ActionPlan(
                id,
                municipality,
                order,
                deliveries,
                judgements.stream()
                        .filter(one -> one.state() == PlanJudgementState.APPROVED)
                        .toList(),
                version);
    }

    /** Moves the deadline to a later day. */
    public Decision<ActionPlan> moveDeadline(LocalDate to, String reason, LocalDate today) {
        if (!status().awaitsDelivery()) {
            return Decision.rejected(new PlanNotAwaited());
        }
        if (!to.isAfter(order.deadline())) {
            return Decision.rejected(new DeadlineNotLater(order.deadline()));
        }
        return changed(order.moved(to, reason, today), deliveries, judgements);
    }

    /**
     * Delivers a version of the plan. A judgement that was proposed about an earlier one can be approved no more.
     *
     * @param draft what is delivered; its number and its deadline are set here
     * @param mayBackdate whether it may have been delivered on an earlier day than today
     */
    public Decision<ActionPlan> deliver(PlanDelivery draft, LocalDate today, boolean mayBackdate) {
        var on = draft.deliveredOn();
        var since = delivery().map(PlanDelivery::deliveredOn).orElse(order.orderedOn());
        if (status() == PlanStatus.CONCLUSIVE) {
            return Decision.rejected(new PlanNotAwaited());
        }
        if (on.isBefore(since)) {
            return Decision.rejected(new DeliveredBefore(since));
        }
        if (!mayBackdate && !on.equals(today)) {
            return Decision.rejected(new DeliveryBackdated());
        }
        return early(draft)
                .<Decision<ActionPlan>>map(Decision::rejected)
                .orElseGet(() -> changed(
                        order,
                        added(
                                deliveries,
                                new PlanDelivery(
                                        deliveries.size() + 1,
                                        on,
                                        order.deadline(),
                                        draft.measures(),
                                        draft.consulted(),
                                        draft.councilConsultedOn(),
                                        draft.councilInformedOn())),
                        judgements));
    }

    /**
     * One official proposes a judgement of the last delivery.
     *
     * @param gap the delivery against the order
     */
    public Decision<ActionPlan> propose(
            boolean conclusive, PlanGap gap, Instant knownAt, String author, String reason, LocalDate today) {
        if (status() != PlanStatus.DELIVERED) {
            return Decision.rejected(new NothingToJudge());
        }
        if (waiting().isPresent()) {
            return Decision.rejected(new JudgementWaits());
        }
        if (conclusive && gap.gap() > 0) {
            return Decision.rejected(new PlanLeavesGap(gap.gap()));
        }
        return changed(
                order,
                deliveries,
                added(
                        judgements,
                        new PlanJudgement(
                                judgements.size() + 1,
                                deliveries.size(),
                                PlanJudgementState.PROPOSED,
                                conclusive,
                                gap,
                                knownAt,
                                author,
                                reason,
                                today,
                                null)));
    }

    /** Another official approves the judgement that waits. */
    public Decision<ActionPlan> approve(PlanDecision decision) {
        return decide(
                PlanJudgementState.APPROVED,
                decision,
                () -> FourEyes.differ(waiting().orElseThrow().author(), decision.decider()));
    }

    /** An official, who may be its author, turns down the judgement that waits. */
    public Decision<ActionPlan> reject(PlanDecision decision) {
        return decide(PlanJudgementState.REJECTED, decision, Optional::empty);
    }

    /** The judgement of the last delivery that waits for its approval. */
    public Optional<PlanJudgement> waiting() {
        return ofLastDelivery(PlanJudgementState.PROPOSED);
    }

    private Optional<PlanJudgement> ofLastDelivery(PlanJudgementState state) {
        return judgements.stream()
                .filter(one -> one.delivery() == deliveries.size() && one.state() == state)
                .findFirst();
    }

    private Decision<ActionPlan> decide(
            PlanJudgementState state, PlanDecision decision, Supplier<Optional<Rejection>> refusal) {
        var waits = waiting();
        if (waits.isEmpty()) {
            return Decision.rejected(new NoJudgementWaits());
        }
        return refusal.get().<Decision<ActionPlan>>map(Decision::rejected).orElseGet(() -> {
            var decided = new ArrayList<>(judgements);
            decided.set(waits.get().number() - 1, waits.get().decided(state, decision));
            return changed(order, deliveries, decided);
        });
    }

    private static Optional<Rejection> early(PlanDelivery draft) {
        for (var measure : draft.measures()) {
            var early = measure.beforeHorizon(draft.deliveredOn().getYear());
            if (early.isPresent()) {
                return Optional.of(new EffectBeforeHorizon(measure.number(), early.get()));
            }
        }
        return Optional.empty();
    }

    private static <T> List<T> added(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private Decision<ActionPlan> changed(PlanOrder changed, List<PlanDelivery> delivered, List<PlanJudgement> judged) {
        var next = new ActionPlan(id, municipality, changed, delivered, judged, version + 1);
        return next.facts() == facts() ? Decision.accepted(next) : Decision.accepted(next, next.fact(status()));
    }

    /** What others are to know of its present state. */
    private ActionPlanChanged fact(PlanStatus before) {
        return new ActionPlanChanged(
                id,
                municipality,
                status().published(),
                before == null ? null : before.published(),
                order.orderedOn(),
                order.deadline(),
                order.clearedBy(),
                delivery().map(PlanDelivery::deliveredOn).orElse(null),
                judgement().map(judged -> Math.toIntExact(judged.gap().gap())).orElse(null));
    }
}
