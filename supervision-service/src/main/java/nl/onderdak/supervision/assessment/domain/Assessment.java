// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.supervision.AssessmentApproved;
import nl.onderdak.supervision.policy.domain.FourEyes;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * The assessment of a municipality in a round (<i>beoordeling</i>): the policy proposes, officials decide. What it rests
 * on never changes, and neither does an approved decision.
 *
 * @param id its identity
 * @param round the round
 * @param municipality CBS code
 * @param name official name, or null when only figures were known
 * @param day day of the round
 * @param kind of the round
 * @param standing the figures that it rests on
 * @param present step of the ladder on which the municipality stood
 * @param proposal what the policy proposes
 * @param decision what officials decided, or null while nobody did
 * @param evidence what proves what it rests on
 * @param version 1 when new, one more with every change
 */
public record Assessment(
        UUID id,
        UUID round,
        MunicipalityCode municipality,
        String name,
        LocalDate day,
        RoundKind kind,
        FrozenStanding standing,
        Step present,
        PolicyProposal proposal,
        AssessmentDecision decision,
        Evidence evidence,
        long version)
        implements Versioned {

    /**
     * Freezes where a municipality stands, and what a policy makes of it.
     *
     * @param present its step of the ladder
     * @param outlook what is expected of it
     */
    static Assessment of(
            UUID id, AssessmentRound round, Policy policy, Standing standing, Step present, Outlook outlook) {
        var proposal = PolicyProposal.of(policy, round.kind(), standing, present, outlook);
        return new Assessment(
                id,
                round.id(),
                standing.municipality(),
                standing.name(),
                round.day(),
                round.kind(),
                FrozenStanding.of(standing),
                present,
                proposal,
                null,
                Evidence.of(standing, present, policy, outlook, proposal),
                1);
    }

    /** The category and the step that the policy proposes. */
    public SupervisionLevel proposed() {
        return proposal.level();
    }

    /** The approved category and step; empty before the approval. */
    public Optional<SupervisionLevel> decided() {
        return status() == AssessmentStatus.DECIDED ? Optional.of(decision.level()) : Optional.empty();
    }

    /**
     * Day of the half-yearly round that its steps belong to: its own, or the last one before it. Monitoring between two
     * rounds gives no room for another step up (practice, proportionality).
     */
    public LocalDate roundOfSteps() {
        return HalfYear.of(day).start();
    }

    /** Day of the approval, or null before it. */
    public LocalDate decidedOn() {
        return decision == null ? null : decision.decidedOn();
    }

    /** How far it is. */
    public AssessmentStatus status() {
        if (decision == null) {
            return AssessmentStatus.PROPOSED;
        }
        return decision.isApproved() ? AssessmentStatus.DECIDED : AssessmentStatus.WAITING;
    }

    /**
     * An official proposes a decision; it takes the place of one that waits.
     *
     * @param categories codes of the categories of the round's policy
     */
    public Decision<Assessment> propose(AssessmentDraft draft, Set<String> categories) {
        return refusal(draft, categories)
                .<Decision<Assessment>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(with(draft.decision())));
    }

    /**
     * Another official approves the decision that waits.
     *
     * @param function on whose behalf, such as Gedeputeerde Staten
     */
    public Decision<Assessment> approve(String approver, String function, LocalDate today) {
        if (status() == AssessmentStatus.DECIDED) {
            return Decision.rejected(new AssessmentRejection.AssessmentIsDecided(decidedOn()));
        }
        if (decision == null) {
            return Decision.rejected(new AssessmentRejection.NoDecisionWaits());
        }
        return FourEyes.differ(decision.author(), approver)
                .<Decision<Assessment>>map(Decision::rejected)
                .orElseGet(() -> approved(with(decision.approvedBy(approver, function, today))));
    }

    private static Decision<Assessment> approved(Assessment decided) {
        var level = decided.decision().level();
        return Decision.accepted(
                decided,
                new AssessmentApproved(
                        decided.id(),
                        decided.municipality(),
                        decided.day(),
                        decided.decidedOn(),
                        level.category(),
                        level.step().number()));
    }

    private Optional<Rejection> refusal(AssessmentDraft draft, Set<String> categories) {
        if (status() == AssessmentStatus.DECIDED) {
            return Optional.of(new AssessmentRejection.AssessmentIsDecided(decidedOn()));
        }
        if (!categories.contains(draft.level().category())) {
            return Optional.of(
                    new AssessmentRejection.CategoryNotOfPolicy(draft.level().category()));
        }
        if (isReasonMissing(draft)) {
            return Optional.of(new AssessmentRejection.ReasonForShortfallMissing(standing.backlog()));
        }
        if (overrules(draft.level()) && draft.overruleReason() == null) {
            return Optional.of(new AssessmentRejection.OverruleReasonMissing(
                    proposed().category(), proposed().step()));
        }
        if (!overrules(draft.level()) && draft.overruleReason() != null) {
            return Optional.of(new AssessmentRejection.NothingToOverrule());
        }
        return Optional.empty();
    }

    /** Every assessment of a backlog names why the municipality falls short; practice of provinces. */
    private boolean isReasonMissing(AssessmentDraft draft) {
        return standing.backlog() > 0 && draft.reasons().isEmpty();
    }

    /**
     * Whether a decision is another than the policy proposes, or goes more than one step up at once: proportionality,
     * practice of provinces.
     */
    private boolean overrules(SupervisionLevel level) {
        return !level.equals(proposed()) || level.step().beyond(present.next());
    }

    private Assessment with(AssessmentDecision next) {
        return new Assessment(
                id, round, municipality, name, day, kind, standing, present, proposal, next, evidence, version + 1);
    }
}
