// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The approval of an act. */
@Schema(description = "The approval of an act (goedkeuring)")
public record InterventionApprovalRequest(
        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is decided, a function and no name (namens)",
                examples = "Gedeputeerde Staten")
        String decidedBy) {}
