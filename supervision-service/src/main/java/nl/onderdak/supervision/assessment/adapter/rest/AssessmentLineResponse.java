// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentStatus;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.SupervisionLevel;
import nl.onderdak.supervision.policy.domain.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssessmentLine", description = "The assessment of a municipality in a round (beoordeling), in persons")
record AssessmentLineResponse(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "The round (toezichtronde)") UUID round,
        @Schema(description = "Day of the round") LocalDate day,

        @Schema(description = "How often it is held (soort)")
        RoundKind kind,

        @Schema(description = "CBS code of the municipality (gemeentecode)")
        MunicipalityCode municipality,

        @Schema(description = "Its name (gemeente)", nullable = true)
        String name,

        @Schema(description = "How far it is") AssessmentStatus status,

        @Schema(description = "Negative is backlog (achterstand), positive is surplus (voorsprong)")
        long balance,

        @Schema(description = "Persons still to be housed (nog te huisvesten)")
        long open,

        @Schema(description = "The part of the backlog that too few couplings explain (verschoonbaar)")
        long excusable,

        @Schema(description = "The rest of the backlog (verwijtbaar)")
        long culpable,

        @Schema(description = "Closed half-years in a row that ended with a culpable backlog")
        int missedInARow,

        @Schema(description = "Step on which the municipality stood (huidige trede)")
        Step presentStep,

        @Schema(description = "Category that the policy proposes")
        String proposedCategory,

        @Schema(description = "Step that the policy proposes")
        Step proposedStep,

        @Schema(description = "Whether the ladder stands still, as the whole shortfall is excusable (bevroren)")
        boolean frozen,

        @Schema(description = "Category that was decided; null before the approval", nullable = true)
        String category,

        @Schema(description = "Step that was decided; null before the approval", nullable = true)
        Step step,

        @Schema(description = "Day of the approval (vastgesteld op); null before it", nullable = true)
        LocalDate decidedOn,

        @Schema(description = "Its figures rest on facts recorded up to and including this moment")
        Instant knownAt) {

    static AssessmentLineResponse of(Assessment assessment) {
        var standing = assessment.standing();
        var decided = assessment.decided();
        return new AssessmentLineResponse(
                assessment.id(),
                assessment.round(),
                assessment.day(),
                assessment.kind(),
                assessment.municipality(),
                assessment.name(),
                assessment.status(),
                standing.balance(),
                standing.open(),
                standing.excusable(),
                standing.culpable(),
                standing.missedInARow(),
                assessment.present(),
                assessment.proposed().category(),
                assessment.proposed().step(),
                assessment.proposal().isFrozen(),
                decided.map(SupervisionLevel::category).orElse(null),
                decided.map(SupervisionLevel::step).orElse(null),
                assessment.decidedOn(),
                standing.knownAt());
    }
}
