// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;

/** Why an act on a plan of action is refused. */
public sealed interface ActionPlanRejection extends Rejection {

    /** Another plan of the municipality was not judged yet. */
    record PlanAlreadyOrdered() implements ActionPlanRejection {}

    /** The new deadline is not after the present one. */
    record DeadlineNotLater(LocalDate deadline) implements ActionPlanRejection {

        @Override
        public List<Object> arguments() {
            return List.of(deadline.toString());
        }
    }

    /** Nothing has to be delivered any more. */
    record PlanNotAwaited() implements ActionPlanRejection {}

    /** The plan was delivered before it was ordered, or before the delivery that it replaces. */
    record DeliveredBefore(LocalDate day) implements ActionPlanRejection {

        @Override
        public List<Object> arguments() {
            return List.of(day.toString());
        }
    }

    /** Only the province records a plan as delivered on an earlier day. */
    record DeliveryBackdated() implements ActionPlanRejection {}

    /** A measure has an effect before its horizon begins. */
    record EffectBeforeHorizon(int measure, HalfYear halfYear) implements ActionPlanRejection {

        @Override
        public List<Object> arguments() {
            return List.of(measure, halfYear.toString());
        }
    }

    /** There is no delivered plan to judge. */
    record NothingToJudge() implements ActionPlanRejection {}

    /** The figures of the municipality are known to be incomplete or wrong. */
    record PlanFiguresIncomplete(Set<Provisional> reasons) implements ActionPlanRejection {

        public PlanFiguresIncomplete {
            reasons = Set.copyOf(reasons);
        }

        @Override
        public List<Object> arguments() {
            return List.of(
                    String.join(", ", reasons.stream().map(Enum::name).sorted().toList()));
        }
    }

    /** A judgement waits for its approval. */
    record JudgementWaits() implements ActionPlanRejection {}

    /** No judgement of the last delivery waits for its approval. */
    record NoJudgementWaits() implements ActionPlanRejection {}

    /** A plan that leaves a gap is not conclusive. */
    record PlanLeavesGap(long gap) implements ActionPlanRejection {}
}
