// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgement of a plan of action to propose. */
@Schema(description = "A judgement of a plan of action to propose (voorstel tot beoordeling)")
public record PlanJudgementRequest(
        @NotNull @Schema(description = "Whether the plan is enough for the order (sluitend)", examples = "false")
        Boolean conclusive,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(
                description = "Why, without names or other data on persons (motivering)",
                examples = "De maatregelen huisvesten 75 van de 265 personen")
        String reason) {}
