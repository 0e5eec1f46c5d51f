// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.policy.domain.Step;

/** Why a round is not held, or a decision on an assessment is refused. */
public sealed interface AssessmentRejection extends Rejection {

    /** Rounds of this kind are held on other days. */
    record NotDayOfRound(LocalDate day, RoundKind kind) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString(), kind.name());
        }
    }

    /** The day of the round has not come. */
    record RoundNotBegun(LocalDate day) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** The province held this round before. */
    record RoundHeld(LocalDate day) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** The province has no policy in force on the day. */
    record NoPolicyForRound(LocalDate day) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** No municipality of the province is known on the day. */
    record NothingToAssess(LocalDate day) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** Figures of a municipality may still change. */
    record RoundNotFinal(Set<Provisional> reasons) implements AssessmentRejection {

        public RoundNotFinal {
            reasons = Set.copyOf(reasons);
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    String.join(", ", reasons.stream().map(Enum::name).sorted().toList()));
        }
    }

    /** The assessment is decided, and never changes. */
    record AssessmentIsDecided(LocalDate decidedOn) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(decidedOn.toString());
        }
    }

    /** The policy of the round has no such category. */
    record CategoryNotOfPolicy(String category) implements AssessmentRejection {}

    /** A backlog needs at least one reason. */
    record ReasonForShortfallMissing(long backlog) implements AssessmentRejection {}

    /** A decision that differs from the proposal, or goes up more than one step, needs a reason to overrule. */
    record OverruleReasonMissing(String category, Step step) implements AssessmentRejection {

        @Override
        public List<Object> arguments() {
            return List.of(category, step.number());
        }
    }

    /** The decision is what the policy proposes: there is nothing to overrule. */
    record NothingToOverrule() implements AssessmentRejection {}

    /** No decision waits for an approval. */
    record NoDecisionWaits() implements AssessmentRejection {}
}
