// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.policy.domain.Step;

/** Why an act on the ladder is refused. */
public sealed interface LadderRejection extends Rejection {

    /** More than one step up at a time needs a reason to overrule. */
    record StepSkipped(Step from, Step to) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(from.number(), to.number());
        }
    }

    /** A second step up in one round of assessments needs a reason to overrule. */
    record SteppedUpInRound(LocalDate round) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(round.toString());
        }
    }

    /** This step is the present one. */
    record StepTaken(Step step) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(step.number());
        }
    }

    /** A decision to act in the place of the municipality must be withdrawn before a lower step. */
    record DecisionStands(Step step) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(step.number());
        }
    }

    /** The present step is frozen. */
    record LadderFrozen() implements LadderRejection {}

    /** Another act waits for its approval. */
    record ProposalWaits() implements LadderRejection {}

    /** No act waits for its approval. */
    record NothingToApprove() implements LadderRejection {}

    /** The policy decides about another kind of scope. */
    record ScopeNotOfPolicy(String scope) implements LadderRejection {}

    /** No person is open within the scope. */
    record NothingOpen(String scope) implements LadderRejection {}

    /** A step up while the whole shortfall is excusable needs a reason to overrule. */
    record ShortfallExcusable() implements LadderRejection {}

    /** A decision is carried out only when it was announced within its term and sent to the council. */
    record DecisionNotAnnounced() implements LadderRejection {}

    /** A decision needs the announced intention, sent to the council. */
    record IntentionNotAnnounced() implements LadderRejection {}

    /** A decision names a number of persons and a term. */
    record DecisionIncomplete() implements LadderRejection {}

    /** The term lies not after the decision. */
    record TermNotInFuture(LocalDate term) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(term.toString());
        }
    }

    /** More persons than are open. */
    record MorePersonsThanOpen(int persons, long open) implements LadderRejection {}

    /** There is no decision to carry out. */
    record NoDecisionToExecute() implements LadderRejection {}

    /** The term of the decision has not passed. */
    record TermNotPassed(LocalDate term) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(term.toString());
        }
    }

    /** The named number was housed within the term. */
    record NumberReached(int persons, long housed) implements LadderRejection {}

    /** It is not the present step of its scope. */
    record NotPresentStep() implements LadderRejection {}

    /** The policy freezes no steps. */
    record PolicyFreezesNothing() implements LadderRejection {}

    /** Part of the shortfall is culpable, or there is none. */
    record NotExcusable() implements LadderRejection {}

    /** The step is not frozen. */
    record NotFrozen() implements LadderRejection {}

    /** Only an intention, a decision and its execution can be withdrawn. */
    record NotWithdrawable(Step step) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(step.number());
        }
    }

    /** The backlog is not gone. */
    record BacklogRemains(long open) implements LadderRejection {}

    /** Only an intention, a decision and its execution are announced. */
    record NotAnnounced(Step step) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(step.number());
        }
    }

    /** The day of the announcement or the copy is in the future, or before the step. */
    record NoticeOutOfTime(LocalDate day) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** The province has no policy on this day. */
    record LadderWithoutPolicy(LocalDate day) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** The assessment is not one of this municipality, or is not known. */
    record AssessmentOfOtherMunicipality() implements LadderRejection {}

    /** The decision on the assessment has not been approved. */
    record AssessmentUndecided() implements LadderRejection {}

    /** A step that goes further than the assessment decided needs a reason to overrule. */
    record StepBeyondAssessment(Step decided, Step step) implements LadderRejection {

        @Override
        public List<Object> arguments() {
            return List.of(decided.number(), step.number());
        }
    }
}
