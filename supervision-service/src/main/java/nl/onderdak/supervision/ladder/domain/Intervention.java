// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.supervision.policy.domain.Step;

/**
 * A step of the ladder that is proposed or was taken for a municipality.
 *
 * @param id its identity
 * @param municipality CBS code
 * @param scope what it is about
 * @param terms the step and what it names
 * @param state its state
 * @param decidedOn day on which it was approved, or null
 * @param changedOn day from which the state holds
 * @param notice how it was made known
 * @param intention how the intention was made known that a decision follows; {@link Notice#NONE} for other steps
 * @param decision who decided, or null while it is proposed
 * @param proposal the act that waits for its approval, or null
 * @param takenOverFrom the municipality that ended and for which it was taken, or null
 * @param version 1 when new, one more with every change
 * @param facts number of changes that others know of
 */
public record Intervention(
        UUID id,
        MunicipalityCode municipality,
        LadderScope scope,
        Terms terms,
        State state,
        LocalDate decidedOn,
        LocalDate changedOn,
        Notice notice,
        Notice intention,
        Decided decision,
        Proposal proposal,
        MunicipalityCode takenOverFrom,
        long version,
        long facts)
        implements Versioned {

    /**
     * The step and what it names.
     *
     * @param step the step
     * @param assessment the assessment that it rests on
     * @param round day of the half-yearly round that the assessment belongs to
     * @param persons persons that the decision names, or null
     * @param term last day to comply, or null
     * @param overruleReason why a step that a guard of proportionality refuses is proportionate, or null
     */
    public record Terms(
            Step step, UUID assessment, LocalDate round, Integer persons, LocalDate term, String overruleReason) {}

    /**
     * Who took the step.
     *
     * @param author account of the official who proposed it
     * @param approver account of the one who approved it
     * @param function on whose behalf
     * @param reason why
     */
    public record Decided(String author, String approver, String function, String reason) {}

    /** A new proposal. */
    static Intervention proposed(
            UUID id,
            MunicipalityCode municipality,
            LadderScope scope,
            Terms terms,
            Notice intention,
            Proposal proposal,
            LocalDate today) {
        return new Intervention(
                id,
                municipality,
                scope,
                terms,
                State.PROPOSED,
                null,
                today,
                Notice.NONE,
                intention,
                null,
                proposal,
                null,
                1,
                0);
    }

    /** Its step. */
    public Step step() {
        return terms.step();
    }

    /** Persons that the decision names, or null. */
    public Integer persons() {
        return terms.persons();
    }

    /** Last day on which the municipality can still comply, or null. */
    public LocalDate term() {
        return terms.term();
    }

    /** Day on which the intention was announced: its own one, or the one that it follows; or null. */
    public LocalDate intentionPublishedOn() {
        return step() == Step.INTENTION ? notice.publishedOn() : intention.publishedOn();
    }

    /** Day on which a copy of the intention was sent to the council, or null. */
    public LocalDate intentionSentToCouncilOn() {
        return step() == Step.INTENTION ? notice.sentToCouncilOn() : intention.sentToCouncilOn();
    }

    /** Whether officials are to look at it anew: it was taken over, and no other step has taken its place. */
    public boolean isForReview() {
        return takenOverFrom != null && state.isCurrent();
    }

    /** The step is taken. */
    Intervention taken(Approval approval, LocalDate today) {
        return new Intervention(
                id,
                municipality,
                scope,
                terms,
                State.IN_FORCE,
                today,
                today,
                notice,
                intention,
                new Decided(proposal.author(), approval.approver(), approval.function(), proposal.reason()),
                null,
                takenOverFrom,
                version + 1,
                facts + 1);
    }

    /** Its state changes; whatever waited for approval does so no longer. */
    Intervention with(State next, LocalDate today) {
        return new Intervention(
                id,
                municipality,
                scope,
                terms,
                next,
                decidedOn,
                today,
                notice,
                intention,
                decision,
                null,
                takenOverFrom,
                version + 1,
                next.published().isPresent() ? facts + 1 : facts);
    }

    /** An act waits for its approval, or with null no longer does. */
    Intervention waitingFor(Proposal next) {
        return new Intervention(
                id,
                municipality,
                scope,
                terms,
                state,
                decidedOn,
                changedOn,
                notice,
                intention,
                decision,
                next,
                takenOverFrom,
                version + 1,
                facts);
    }

    /** It was made known. */
    Intervention with(Notice next) {
        return new Intervention(
                id,
                municipality,
                scope,
                terms,
                state,
                decidedOn,
                changedOn,
                next,
                intention,
                decision,
                proposal,
                takenOverFrom,
                version + 1,
                facts);
    }

    /**
     * The same step for the municipality that succeeds the one it was taken for; a decision keeps its day, its number and
     * its term.
     *
     * @param effectiveOn first day of the succession
     */
    Intervention takenOverBy(UUID newId, MunicipalityCode successor, LocalDate effectiveOn) {
        return new Intervention(
                newId,
                successor,
                scope,
                terms,
                state,
                decidedOn,
                effectiveOn,
                notice,
                intention,
                decision,
                null,
                municipality,
                1,
                1);
    }

    /** What others are to know of its present state. */
    InterventionChanged fact(State before) {
        return new InterventionChanged(
                id,
                municipality,
                scope.cohort(),
                step().number(),
                state.published().orElseThrow(),
                before.published().orElse(null),
                decidedOn,
                changedOn,
                terms.persons(),
                terms.term());
    }
}
