// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LetterApprovalRequest", description = "The approval of a letter")
record LetterApprovalRequest(
        @NotBlank
        @Size(max = 100)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is sent (functie), as the letter prints it; a function, not a name",
                examples = "Gedeputeerde Staten van Overijssel")
        String function) {}
