// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.onderdak.supervision.ladder.domain.Proposal;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act on the present step to propose. */
@Schema(description = "An act on the present step to propose (handeling voorstellen)")
public record ActProposalRequest(
        @NotNull
        @Schema(description = "Freeze (bevriezen), resume (ontdooien), withdraw (intrekken) or end (beëindigen)")
        PresentStepAct act,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(
                description = "On whose behalf it is to be decided, a function and no name (namens)",
                examples = "Gedeputeerde Staten")
        String decidedBy,

        @NotBlank
        @Size(max = 2_000)
        @WithoutPersonalNumber
        @Schema(description = "Why (motivering)", examples = "Het tekort is geheel verschoonbaar")
        String reason) {

    Proposal toProposal(String author) {
        return new Proposal(act.act(), author, decidedBy, reason);
    }
}
