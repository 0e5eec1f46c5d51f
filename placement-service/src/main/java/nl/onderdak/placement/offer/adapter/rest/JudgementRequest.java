// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.placement.RefusalJudged.Judgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JudgementRequest", description = "COA's judgement of a refusal")
record JudgementRequest(
        @Schema(description = "Whether the refusal is justified (gegrond)", examples = "UNJUSTIFIED") @NotNull
        Judgement judgement,

        @Schema(description = "Day of the judgement", examples = "2024-02-28") @NotNull
        LocalDate judgedOn) {}
