// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round to hold. */
@Schema(name = "AssessmentRoundRequest", description = "A round of assessments to hold (toezichtronde)")
public record RoundRequest(
        @Schema(description = "The province (provincie); that of the caller when absent", nullable = true)
        ProvinceCode province,

        @NotNull
        @Schema(
                description = "Day of the round: 1 January or 1 July, and for monitoring the first of any month",
                examples = "2025-01-01")
        LocalDate day,

        @NotNull @Schema(description = "How often it is held (soort)") RoundKind kind) {}
