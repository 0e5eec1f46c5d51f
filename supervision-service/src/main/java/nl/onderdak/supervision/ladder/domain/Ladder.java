// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.ladder.domain.LadderRejection.BacklogRemains;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionIncomplete;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionNotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.DecisionStands;
import nl.onderdak.supervision.ladder.domain.LadderRejection.IntentionNotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.LadderFrozen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.MorePersonsThanOpen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NoDecisionToExecute;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotAnnounced;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotExcusable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotFrozen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotPresentStep;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NotWithdrawable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NothingOpen;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NothingToApprove;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NoticeOutOfTime;
import nl.onderdak.supervision.ladder.domain.LadderRejection.NumberReached;
import nl.onderdak.supervision.ladder.domain.LadderRejection.PolicyFreezesNothing;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ProposalWaits;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ScopeNotOfPolicy;
import nl.onderdak.supervision.ladder.domain.LadderRejection.ShortfallExcusable;
import nl.onderdak.supervision.ladder.domain.LadderRejection.StepSkipped;
import nl.onderdak.supervision.ladder.domain.LadderRejection.StepTaken;
import nl.onderdak.supervision.ladder.domain.LadderRejection.SteppedUpInRound;
import nl.onderdak.supervision.ladder.domain.LadderRejection.TermNotInFuture;
import nl.onderdak.supervision.ladder.domain.LadderRejection.TermNotPassed;
import nl.onderdak.supervision.policy.domain.FourEyes;
import nl.onderdak.supervision.policy.domain.Step;

/**
 * The ladder of a municipality for one scope: the step that holds, and the one that is proposed. Its guards are those of
 * art. 124 Gemeentewet and of the proportionality of the national framework: the lightest instrument first.
 *
 * @param municipality CBS code
 * @param scope what its steps are about
 * @param current the step that holds or is frozen
 * @param proposed the step that waits for its approval
 */
public record Ladder(
        MunicipalityCode municipality,
        LadderScope scope,
        Optional<Intervention> current,
        Optional<Intervention> proposed) {

    /**
     * What an act changed.
     *
     * @param changes in the order in which they are recorded
     */
    public record Changed(List<Change> changes) {

        public Changed {
            changes = List.copyOf(changes);
        }

        /** The interventions after it. */
        public List<Intervention> interventions() {
            return changes.stream().map(Change::intervention).toList();
        }
    }

    /**
     * One change of one intervention.
     *
     * @param act what happened to it
     * @param intervention after it
     * @param grounds of an act that was approved, or null
     */
    public record Change(Act act, Intervention intervention, Grounds grounds) {

        Change(Act act, Intervention intervention) {
            this(act, intervention, null);
        }
    }

    /**
     * On what an approved act rests.
     *
     * @param function on whose behalf it was decided
     * @param reason why
     */
    public record Grounds(String function, String reason) {}

    /** A ladder without steps. */
    public static Ladder empty(MunicipalityCode municipality, LadderScope scope) {
        return new Ladder(municipality, scope, Optional.empty(), Optional.empty());
    }

    /** The step that holds or is frozen. */
    public Step step() {
        return current.map(Intervention::step).orElse(Step.NONE);
    }

    /** One official proposes a step; nothing changes for others until another approves it. */
    public Decision<Changed> propose(UUID id, StepRequest request, Circumstances now) {
        if (isWaiting()) {
            return Decision.rejected(new ProposalWaits());
        }
        var terms = terms(request);
        return guarded(
                refusal(terms, now),
                () -> changed(
                        Act.STEP,
                        Intervention.proposed(
                                id,
                                municipality,
                                scope,
                                terms,
                                intentionFor(terms.step()),
                                request.proposal(),
                                now.today())));
    }

    /** One official proposes to freeze, thaw, withdraw or end the present step. */
    public Decision<Changed> propose(UUID id, Proposal proposal, Circumstances now) {
        if (isWaiting()) {
            return Decision.rejected(new ProposalWaits());
        }
        return present(id)
                .map(step -> guarded(
                        refusal(step, proposal.act(), now), () -> changed(proposal.act(), step.waitingFor(proposal))))
                .orElseGet(() -> Decision.rejected(new NotPresentStep()));
    }

    /** Another official approves what waits; every guard is checked anew. */
    public Decision<Changed> approve(UUID id, Approval approval, Circumstances now) {
        var waiting = waiting(id);
        if (waiting.isEmpty()) {
            return Decision.rejected(new NothingToApprove());
        }
        var step = waiting.get();
        var proposal = step.proposal();
        var refusal = FourEyes.differ(proposal.author(), approval.approver())
                .or(() -> proposal.act() == Act.STEP ? refusal(step.terms(), now) : refusal(step, proposal.act(), now));
        return guarded(refusal, () -> switch (proposal.act()) {
            case STEP -> take(step, approval, now.today());
            case FREEZE -> next(step, State.FROZEN, approval, now.today());
            case THAW -> next(step, State.IN_FORCE, approval, now.today());
            case WITHDRAW -> next(step, State.WITHDRAWN, approval, now.today());
            case END -> next(step, State.ENDED, approval, now.today());
            case REJECT, SUPERSEDE, LAPSE, PUBLISH, SEND_TO_COUNCIL, TAKE_OVER ->
                throw new IllegalStateException("needs no approval: " + proposal.act());
        });
    }

    /** What waits is not approved. */
    public Decision<Changed> reject(UUID id, LocalDate today) {
        return waiting(id)
                .map(step -> step.state() == State.PROPOSED
                        ? changed(Act.REJECT, step.with(State.REJECTED, today))
                        : changed(Act.REJECT, step.waitingFor(null)))
                .orElseGet(() -> Decision.rejected(new NothingToApprove()));
    }

    /** The step was announced, art. 124(4) Gemeentewet. */
    public Decision<Changed> publish(UUID id, LocalDate on, String medium, LocalDate today) {
        return known(
                id,
                on,
                today,
                step -> changed(
                        Act.PUBLISH,
                        step.with(new Notice(on, medium, step.notice().sentToCouncilOn()))));
    }

    /** A copy was sent to the council, art. 124(4) Gemeentewet. */
    public Decision<Changed> sendToCouncil(UUID id, LocalDate on, LocalDate today) {
        return known(
                id,
                on,
                today,
                step -> changed(
                        Act.SEND_TO_COUNCIL,
                        step.with(new Notice(
                                step.notice().publishedOn(), step.notice().medium(), on))));
    }

    /**
     * A decision lapses by itself when the named number of persons is housed within its term. Practice: the provinces
     * do not carry out a decision whose number was reached. Empty when nothing lapses.
     */
    public Optional<Decision<Changed>> lapse(Circumstances now) {
        return current.filter(step -> step.state() == State.IN_FORCE && step.step() == Step.SUBSTITUTION)
                .filter(step -> numberReached(step.terms().persons(), now.housed()))
                .map(step -> next(step, new Change(Act.LAPSE, step.with(State.LAPSED, now.today()))));
    }

    /**
     * The municipality ended: its successor takes over the step when that goes further than its own (<i>herindeling</i>), and
     * what waits for approval is not approved. Empty when there is nothing to take over.
     *
     * @param successor the ladder of the municipality that takes over, for the same scope
     * @param id of the step, when it is taken over
     * @param effectiveOn first day of the succession
     */
    public Optional<Decision.Accepted<Changed>> handOver(Ladder successor, UUID id, LocalDate effectiveOn) {
        var changes = new ArrayList<Change>();
        var facts = new ArrayList<DomainEvent>();
        proposed.ifPresent(step ->
                changes.add(new Change(Act.REJECT, step.with(State.REJECTED, later(effectiveOn, step.changedOn())))));
        current.ifPresent(step -> {
            supersede(step, Act.TAKE_OVER, effectiveOn, changes, facts);
            if (step.step().beyond(successor.step())) {
                successor.current.ifPresent(own -> supersede(own, Act.SUPERSEDE, effectiveOn, changes, facts));
                var taken = step.takenOverBy(id, successor.municipality(), later(effectiveOn, step.changedOn()));
                changes.add(new Change(Act.TAKE_OVER, taken));
                facts.add(taken.fact(State.PROPOSED));
            }
        });
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Decision.Accepted<>(new Changed(changes), facts));
    }

    private static void supersede(
            Intervention step, Act act, LocalDate on, List<Change> changes, List<DomainEvent> facts) {
        var superseded = step.with(State.SUPERSEDED, later(on, step.changedOn()));
        changes.add(new Change(act, superseded));
        facts.add(superseded.fact(step.state()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Intervention.Terms terms(StepRequest request) {
        var decision = request.step() == Step.EXECUTION
                ? current.filter(step -> step.step() == Step.SUBSTITUTION).map(Intervention::terms)
                : Optional.<Intervention.Terms>empty();
        return new Intervention.Terms(
                request.step(),
                request.assessment(),
                request.round(),
                decision.map(Intervention.Terms::persons).orElse(request.persons()),
                decision.map(Intervention.Terms::term).orElse(request.term()),
                request.overruleReason());
    }

    private Notice intentionFor(Step step) {
        return switch (step) {
            case SUBSTITUTION -> current.map(Intervention::notice).orElse(Notice.NONE);
            case EXECUTION -> current.map(Intervention::intention).orElse(Notice.NONE);
            case NONE, SIGNAL, INFORMATION, ACTIVE_SUPERVISION, INTENTION -> Notice.NONE;
        };
    }

    /** Why a step cannot be taken. */
    private Optional<Rejection> refusal(Intervention.Terms terms, Circumstances now) {
        return Stream.<Supplier<Optional<Rejection>>>of(
                        this::notFrozen,
                        () -> scopeOfPolicy(now),
                        () -> somethingOpen(terms, now),
                        () -> intentionAnnounced(terms, now.today()),
                        () -> decisionBeforeExecution(terms),
                        () -> decisionWithdrawnFirst(terms),
                        () -> anotherStep(terms),
                        () -> oneStepAtATime(terms),
                        () -> oneStepPerRound(terms),
                        () -> notExcusable(terms, now),
                        () -> namesNumberAndTerm(terms, now),
                        () -> termInFuture(terms, now.today()),
                        () -> termPassed(terms, now.today()),
                        () -> numberNotReached(terms, now),
                        () -> decisionAnnounced(terms))
                .flatMap(guard -> guard.get().stream())
                .findFirst();
    }

    /** Why another act on the present step is refused. */
    private static Optional<Rejection> refusal(Intervention step, Act act, Circumstances now) {
        return switch (act) {
            case FREEZE -> freezable(step, now);
            case THAW -> step.state() == State.FROZEN ? Optional.empty() : Optional.of(new NotFrozen());
            case WITHDRAW -> withdrawable(step.step());
            case END -> now.open() > 0 ? Optional.of(new BacklogRemains(now.open())) : Optional.empty();
            case STEP, REJECT, SUPERSEDE, LAPSE, PUBLISH, SEND_TO_COUNCIL, TAKE_OVER ->
                throw new IllegalArgumentException("not proposed for a present step: " + act);
        };
    }

    private Optional<Rejection> notFrozen() {
        return current.filter(step -> step.state() == State.FROZEN).map(_ -> new LadderFrozen());
    }

    private Optional<Rejection> scopeOfPolicy(Circumstances now) {
        return scope.kind() == now.scope() ? Optional.empty() : Optional.of(new ScopeNotOfPolicy(scope.toString()));
    }

    /** Nothing beyond a signal when nobody is left to house. */
    private Optional<Rejection> somethingOpen(Intervention.Terms terms, Circumstances now) {
        return terms.step().beyond(Step.SIGNAL) && terms.step().beyond(step()) && now.open() == 0
                ? Optional.of(new NothingOpen(scope.toString()))
                : Optional.empty();
    }

    private Optional<Rejection> anotherStep(Intervention.Terms terms) {
        return terms.step() == step() ? Optional.of(new StepTaken(step())) : Optional.empty();
    }

    /** Practice (proportionality): one step up at a time, unless there is a reason to overrule. */
    private Optional<Rejection> oneStepAtATime(Intervention.Terms terms) {
        return terms.step().beyond(step().next()) && terms.overruleReason() == null
                ? Optional.of(new StepSkipped(step(), terms.step()))
                : Optional.empty();
    }

    /** Practice (proportionality): one step up per round of assessments, unless there is a reason to overrule. */
    private Optional<Rejection> oneStepPerRound(Intervention.Terms terms) {
        return current.filter(step -> terms.step().beyond(step.step()))
                .filter(step -> !terms.round().isAfter(step.terms().round()))
                .filter(_ -> terms.overruleReason() == null)
                .map(step -> new SteppedUpInRound(step.terms().round()));
    }

    /**
     * Practice (Noord-Brabant): no step up while the whole shortfall is excusable and the policy freezes the ladder then,
     * unless there is a reason to overrule. A decision that was taken runs its term.
     */
    private Optional<Rejection> notExcusable(Intervention.Terms terms, Circumstances now) {
        return now.freezes()
                        && now.excusable()
                        && terms.step().beyond(step())
                        && terms.step() != Step.EXECUTION
                        && terms.overruleReason() == null
                ? Optional.of(new ShortfallExcusable())
                : Optional.empty();
    }

    /** A decision is withdrawn, not stepped down from, art. 124d Gemeentewet. */
    private Optional<Rejection> decisionWithdrawnFirst(Intervention.Terms terms) {
        return step().beyond(Step.INTENTION) && step().beyond(terms.step())
                ? Optional.of(new DecisionStands(step()))
                : Optional.empty();
    }

    /** The intention is announced and sent to the council before the decision, art. 124(4) Gemeentewet. */
    private Optional<Rejection> intentionAnnounced(Intervention.Terms terms, LocalDate today) {
        return terms.step() == Step.SUBSTITUTION
                        && current.filter(step -> step.step() == Step.INTENTION)
                                .filter(step -> step.notice().completeOn(today))
                                .isEmpty()
                ? Optional.of(new IntentionNotAnnounced())
                : Optional.empty();
    }

    /** Practice: a decision says how many persons have to be housed within its term, art. 124(3) Gemeentewet. */
    private static Optional<Rejection> namesNumberAndTerm(Intervention.Terms terms, Circumstances now) {
        if (terms.step() != Step.SUBSTITUTION) {
            return Optional.empty();
        }
        if (terms.persons() == null || terms.term() == null) {
            return Optional.of(new DecisionIncomplete());
        }
        return terms.persons() > now.open()
                ? Optional.of(new MorePersonsThanOpen(terms.persons(), now.open()))
                : Optional.empty();
    }

    /**
     * The municipality gets a term to comply after the decision, art. 124(2) Gemeentewet: the Afdeling
     * bestuursrechtspraak annulled a decision without one (ECLI:NL:RVS:2018:2647).
     */
    private static Optional<Rejection> termInFuture(Intervention.Terms terms, LocalDate today) {
        return terms.step() != Step.EXECUTION
                        && terms.term() != null
                        && !terms.term().isAfter(today)
                ? Optional.of(new TermNotInFuture(terms.term()))
                : Optional.empty();
    }

    /** Only a decision is carried out, art. 124(2) Gemeentewet. */
    private Optional<Rejection> decisionBeforeExecution(Intervention.Terms terms) {
        return terms.step() == Step.EXECUTION && step() != Step.SUBSTITUTION && step() != Step.EXECUTION
                ? Optional.of(new NoDecisionToExecute())
                : Optional.empty();
    }

    /** A decision is carried out after its term has passed, art. 124(2) Gemeentewet. */
    private static Optional<Rejection> termPassed(Intervention.Terms terms, LocalDate today) {
        return terms.step() == Step.EXECUTION && !today.isAfter(terms.term())
                ? Optional.of(new TermNotPassed(terms.term()))
                : Optional.empty();
    }

    /** The municipality that complied within the term is left to house by itself, art. 124(2) Gemeentewet. */
    private static Optional<Rejection> numberNotReached(Intervention.Terms terms, Circumstances now) {
        return terms.step() == Step.EXECUTION && numberReached(terms.persons(), now.housed())
                ? Optional.of(new NumberReached(terms.persons(), now.housed()))
                : Optional.empty();
    }

    /**
     * A decision is announced too, and sent to the council, art. 124(4) Gemeentewet: a municipality that did not know of it
     * had no term to comply, art. 124(2) Gemeentewet.
     */
    private Optional<Rejection> decisionAnnounced(Intervention.Terms terms) {
        return terms.step() == Step.EXECUTION
                        && current.map(Intervention::notice)
                                .filter(notice -> notice.sentToCouncilOn() != null)
                                .filter(notice -> notice.publishedOn() != null
                                        && !notice.publishedOn().isAfter(terms.term()))
                                .isEmpty()
                ? Optional.of(new DecisionNotAnnounced())
                : Optional.empty();
    }

    private static boolean numberReached(int persons, long housed) {
        return housed >= persons;
    }

    /** Practice (Noord-Brabant): an excusable shortfall freezes the step. A decision runs its term. */
    private static Optional<Rejection> freezable(Intervention step, Circumstances now) {
        if (step.state() == State.FROZEN) {
            return Optional.of(new LadderFrozen());
        }
        if (step.step().beyond(Step.INTENTION)) {
            return Optional.of(new DecisionStands(step.step()));
        }
        if (!now.freezes()) {
            return Optional.of(new PolicyFreezesNothing());
        }
        return now.excusable() ? Optional.empty() : Optional.of(new NotExcusable());
    }

    /** The province withdraws a decision when the municipality will comply, art. 124d Gemeentewet. */
    private static Optional<Rejection> withdrawable(Step step) {
        return step.beyond(Step.ACTIVE_SUPERVISION) ? Optional.empty() : Optional.of(new NotWithdrawable(step));
    }

    private Decision<Changed> take(Intervention step, Approval approval, LocalDate today) {
        var taken = step.taken(approval, today);
        var changes = new ArrayList<Change>();
        var facts = new ArrayList<DomainEvent>();
        current.ifPresent(before -> supersede(before, Act.SUPERSEDE, today, changes, facts));
        changes.add(new Change(
                Act.STEP,
                taken,
                new Grounds(approval.function(), step.proposal().reason())));
        facts.add(taken.fact(State.PROPOSED));
        return new Decision.Accepted<>(new Changed(changes), facts);
    }

    /** The act that waited is carried out. */
    private static Decision<Changed> next(Intervention step, State state, Approval approval, LocalDate today) {
        var proposal = step.proposal();
        return next(
                step,
                new Change(
                        proposal.act(), step.with(state, today), new Grounds(approval.function(), proposal.reason())));
    }

    private static Decision<Changed> next(Intervention before, Change change) {
        return Decision.accepted(
                new Changed(List.of(change)), change.intervention().fact(before.state()));
    }

    private Decision<Changed> known(
            UUID id, LocalDate on, LocalDate today, Function<Intervention, Decision<Changed>> change) {
        return present(id)
                .map(step -> {
                    if (!step.step().beyond(Step.ACTIVE_SUPERVISION)) {
                        return Decision.<Changed>rejected(new NotAnnounced(step.step()));
                    }
                    return on.isAfter(today) || on.isBefore(step.decidedOn())
                            ? Decision.<Changed>rejected(new NoticeOutOfTime(on))
                            : change.apply(step);
                })
                .orElseGet(() -> Decision.rejected(new NotPresentStep()));
    }

    private boolean isWaiting() {
        return proposed.isPresent()
                || current.filter(step -> step.proposal() != null).isPresent();
    }

    private Optional<Intervention> waiting(UUID id) {
        return Stream.concat(proposed.stream(), current.stream())
                .filter(step -> step.id().equals(id) && step.proposal() != null)
                .findFirst();
    }

    private Optional<Intervention> present(UUID id) {
        return current.filter(step -> step.id().equals(id));
    }

    private static Decision<Changed> changed(Act act, Intervention intervention) {
        return Decision.accepted(new Changed(List.of(new Change(act, intervention))));
    }

    private static Decision<Changed> guarded(Optional<Rejection> refusal, Supplier<Decision<Changed>> decide) {
        return refusal.map(Decision::<Changed>rejected).orElseGet(decide);
    }
}
