// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;

/** What a letter is about, as it stood when the letter was drawn up. */
public sealed interface LetterSubject {

    /** Every municipality of the province. */
    LetterSubject ALL_COLLEGES = new AllColleges();

    /** Id of the plan or the step, or null. */
    UUID id();

    /** Its terms as one text, the same for the same terms. */
    String canonical();

    /** Every municipality of the province: about no plan or step. */
    record AllColleges() implements LetterSubject {

        @Override
        public UUID id() {
            return null;
        }

        @Override
        public String canonical() {
            return "all";
        }
    }

    /**
     * A plan of action that was ordered.
     *
     * @param id of the plan
     * @param municipality that is to make it
     * @param orderedOn day of the order
     * @param deadline last day to deliver it
     * @param clearedBy the half-year at the end of which no backlog may be left
     */
    record OrderedPlan(
            UUID id, MunicipalityCode municipality, LocalDate orderedOn, LocalDate deadline, HalfYear clearedBy)
            implements LetterSubject {

        static OrderedPlan of(ActionPlan plan) {
            var order = plan.order();
            return new OrderedPlan(
                    plan.id(), plan.municipality(), order.orderedOn(), order.deadline(), order.clearedBy());
        }

        @Override
        public String canonical() {
            return joined("plan", id, municipality, orderedOn, deadline, clearedBy);
        }
    }

    /**
     * A step of the ladder.
     *
     * @param id of the step
     * @param municipality for which it was taken
     * @param cohort half-year that it is about, or null when it is about everything that is due
     * @param decidedOn day on which it was approved
     * @param decidedBy on whose behalf
     * @param persons persons that a decision names, or null
     * @param term last day to comply, or null
     * @param intentionPublishedOn day on which the intention was announced that a decision follows, or null
     * @param changedOn day from which its state holds: of a decision that lapsed, the day of the lapse
     */
    record TakenStep(
            UUID id,
            MunicipalityCode municipality,
            HalfYear cohort,
            LocalDate decidedOn,
            String decidedBy,
            Integer persons,
            LocalDate term,
            LocalDate intentionPublishedOn,
            LocalDate changedOn)
            implements LetterSubject {

        static TakenStep of(Intervention step) {
            return new TakenStep(
                    step.id(),
                    step.municipality(),
                    step.scope().cohort(),
                    step.decidedOn(),
                    step.decision() == null ? null : step.decision().function(),
                    step.persons(),
                    step.term(),
                    step.intention().publishedOn(),
                    step.changedOn());
        }

        @Override
        public String canonical() {
            return joined(
                    "step",
                    id,
                    municipality,
                    cohort,
                    decidedOn,
                    decidedBy,
                    persons,
                    term,
                    intentionPublishedOn,
                    changedOn);
        }
    }

    /** Why no letter asks for a plan: the municipality has delivered it, and it was not judged to leave a gap. */
    static Optional<Rejection> refusal(ActionPlan plan) {
        return plan.status().awaitsDelivery()
                ? Optional.empty()
                : Optional.of(new ActionPlanRejection.PlanNotAwaited());
    }

    /**
     * Why a letter of this kind cannot be about a step: an intention and a decision that are in force are announced, art.
     * 124(4) Gemeentewet, and a decision that lapsed is; no others.
     */
    static Optional<Rejection> refusal(LetterKind kind, Intervention step) {
        var fits = switch (kind) {
            case INTENTION -> step.step() == Step.INTENTION && step.state() == State.IN_FORCE;
            case DECISION -> step.step() == Step.SUBSTITUTION && step.state() == State.IN_FORCE;
            case LAPSE -> step.step() == Step.SUBSTITUTION && step.state() == State.LAPSED;
            case CALL, PLAN_REQUEST -> false;
        };
        return fits
                ? Optional.empty()
                : Optional.of(new LetterRejection.StepNotForLetter(kind, step.step(), step.state()));
    }

    /** The plan as a letter states it. */
    static LetterSubject of(ActionPlan plan) {
        return OrderedPlan.of(plan);
    }

    /** The step as a letter states it. */
    static LetterSubject of(Intervention step) {
        return TakenStep.of(step);
    }

    private static String joined(Object... terms) {
        return Stream.of(terms).map(term -> term == null ? "" : term.toString()).collect(Collectors.joining("\t"));
    }
}
