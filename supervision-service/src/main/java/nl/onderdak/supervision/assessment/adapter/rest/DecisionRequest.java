// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.assessment.domain.AssessmentDraft;
import nl.onderdak.supervision.assessment.domain.ShortfallReason;
import nl.onderdak.supervision.assessment.domain.SupervisionLevel;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision to propose on an assessment. */
@Schema(name = "AssessmentDecisionRequest", description = "A decision to propose on an assessment (beoordeling)")
public record DecisionRequest(
        @NotBlank
        @Size(max = 100)
        @WithoutPersonalNumber
        @Schema(description = "Code of a category of the policy of the round (categorie)", examples = "ORANJE")
        String category,

        @NotNull @Schema(description = "Step of the intervention ladder (trede)") Step step,

        @NotNull
        @Size(max = 11)
        @Schema(description = "Why the municipality falls short (redenen); at least one when it has a backlog")
        List<@NotNull ShortfallReason> reasons,

        @Size(min = 1, max = 1000)
        @WithoutPersonalNumber
        @Schema(
                description = "In the words of the official, without names or other data on persons (toelichting)",
                examples = "De nieuwbouw aan het kanaal is een jaar later klaar",
                nullable = true)
        String explanation,

        @Size(min = 1, max = 500)
        @WithoutPersonalNumber
        @Schema(
                description = "Why the decision differs from what the policy proposes, or goes more than one step up"
                        + " (reden om af te wijken); required then, and only then",
                nullable = true)
        String overruleReason) {

    AssessmentDraft draft(String author) {
        return new AssessmentDraft(
                new SupervisionLevel(category, step), Set.copyOf(reasons), explanation, overruleReason, author);
    }
}
