// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a proposed judgement. */
@Schema(description = "A decision on a proposed judgement of a plan of action (besluit op voorstel)")
public record PlanDecisionRequest(
        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is decided, a function and not a name (namens)",
                examples = "Gedeputeerde Staten")
        String decidedBy) {}
