// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The approval of a decision on an assessment. */
@Schema(name = "AssessmentApprovalRequest", description = "The approval of a decision on an assessment (vaststelling)")
public record ApprovalRequest(
        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is decided, a function and not a name (functie)",
                examples = "Gedeputeerde Staten")
        String function) {}
