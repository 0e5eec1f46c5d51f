// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanStatus;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.supervision.signal.domain.SignalUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a dossier that say what supervision does. */
final class DossierMeasuresResponse {

    private static final String HREF = "Path of all of it";

    private DossierMeasuresResponse() {}

    @Schema(name = "DossierSignal", description = "A signal that is open (signaal)")
    record SignalPart(
            @Schema(description = "Its id") UUID id,

            @Schema(description = "What it is about (soort)")
            SignalKind kind,

            @Schema(description = "What its values count") SignalUnit unit,

            @Schema(description = "The day whose final figures opened it (peildatum)")
            LocalDate openedOn,

            @Schema(description = "What was found then") long value,

            @Schema(description = "From which value on it is open")
            long threshold) {

        static SignalPart of(Signals.Listed listed) {
            var opened = listed.opened();
            return new SignalPart(
                    opened.id(), opened.kind(), opened.kind().unit(), opened.day(), opened.value(), opened.threshold());
        }
    }

    @Schema(name = "DossierStep", description = "A present step of the ladder (trede)")
    record StepPart(
            @Schema(description = "Its id") UUID id,
            @Schema(description = "The step (trede)") Step step,

            @Schema(
                    description = "The half-year that it is about; null when it is about everything that is due",
                    nullable = true)
            HalfYear cohort,

            @Schema(description = "In force or frozen (stand)")
            State state,

            @Schema(description = "Day of its approval (besloten op)")
            LocalDate decidedOn,

            @Schema(description = "Persons that a decision names", nullable = true)
            Integer persons,

            @Schema(description = "Last day to comply (begunstigingstermijn)", nullable = true)
            LocalDate term,

            @Schema(description = HREF, examples = "/v1/interventions/01950a3e-7d5c-7b1f-8a55-0c5d9f3b6a10")
            String href) {

        static StepPart of(Intervention step) {
            return new StepPart(
                    step.id(),
                    step.step(),
                    step.scope().cohort(),
                    step.state(),
                    step.decidedOn(),
                    step.persons(),
                    step.term(),
                    "/v1/interventions/" + step.id());
        }
    }

    @Schema(name = "DossierAssessment", description = "An assessment that was approved (beoordeling)")
    record AssessmentPart(
            @Schema(description = "Its id") UUID id,

            @Schema(description = "Day of its round (peildatum)")
            LocalDate day,

            @Schema(description = "Kind of its round (soort)")
            RoundKind kind,

            @Schema(description = "Its category in the policy (categorie)")
            String category,

            @Schema(description = "Its step of the ladder (trede)")
            Step step,

            @Schema(description = "Day of its approval (vastgesteld op)")
            LocalDate decidedOn,

            @Schema(description = "Its figures rest on facts recorded up to and including this moment")
            Instant knownAt,

            @Schema(description = HREF) String href) {

        static AssessmentPart of(Assessment assessment) {
            var level = assessment.decision().level();
            return new AssessmentPart(
                    assessment.id(),
                    assessment.day(),
                    assessment.kind(),
                    level.category(),
                    level.step(),
                    assessment.decidedOn(),
                    assessment.standing().knownAt(),
                    "/v1/assessments/" + assessment.id());
        }
    }

    @Schema(name = "DossierSelfAssessment", description = "What a municipality expects of itself (zelfbeoordeling)")
    record SelfAssessmentPart(
            @Schema(description = "The half-year (periode)") HalfYear halfYear,

            @Schema(description = "Whether it expects to house all that are due")
            boolean expectsToMeetQuota,

            @Schema(description = "When it was recorded") Instant recordedAt) {

        static SelfAssessmentPart of(SelfAssessment assessment) {
            return new SelfAssessmentPart(
                    assessment.halfYear(), assessment.expectsToMeetQuota(), assessment.recordedAt());
        }
    }

    @Schema(name = "DossierPlan", description = "A plan of action (plan van aanpak)")
    record PlanPart(
            @Schema(description = "Its id") UUID id,

            @Schema(description = "How far it has come (status)")
            PlanStatus status,

            @Schema(description = "Day of the order (opdracht)")
            LocalDate orderedOn,

            @Schema(description = "Last day on which it is in time (aanbiedingsdatum)")
            LocalDate deadline,

            @Schema(description = "The half-year at whose end nothing may be left")
            HalfYear clearedBy,

            @Schema(description = "Day of the last delivery (aangeleverd op); null before it", nullable = true)
            LocalDate deliveredOn,

            @Schema(description = "Days that the first delivery was late, or is late so far (te laat)")
            long daysLate,

            @Schema(
                    description =
                            "Persons due whom no measure houses, by the judgement that holds (tekort); null without"
                                    + " one",
                    nullable = true)
            Long gap,

            @Schema(description = HREF) String href) {

        static PlanPart of(ActionPlan plan, LocalDate today) {
            return new PlanPart(
                    plan.id(),
                    plan.status(),
                    plan.order().orderedOn(),
                    plan.order().deadline(),
                    plan.order().clearedBy(),
                    plan.delivery().map(PlanDelivery::deliveredOn).orElse(null),
                    plan.daysLate(today),
                    plan.judgement().map(judged -> judged.gap().gap()).orElse(null),
                    "/v1/action-plans/" + plan.id());
        }
    }
}
