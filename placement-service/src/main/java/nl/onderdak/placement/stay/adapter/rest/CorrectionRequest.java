// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.stay.application.CorrectStay.CorrectCommand;
import nl.onderdak.placement.stay.domain.CorrectionRules.Right;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CorrectionRequest", description = "The correction of a recorded stay (correctie)")
record CorrectionRequest(
        @Schema(description = "Number of the stay within the coupling", examples = "1") @NotNull @Min(1)
        Integer stay,

        @Schema(
                description = "Reason of the correction; determines the values that it may change",
                examples = "WRONG_DATE")
        @NotNull
        CorrectionReason reason,

        @Schema(
                description =
                        "The right stay, with the recorded members when it names none; null when there was no such"
                                + " stay",
                nullable = true)
        @Valid
        StayRequest right) {

    CorrectCommand command() {
        return new CorrectCommand(
                stay, Optional.ofNullable(right).map(given -> new Right(given.moveIn(), given.movers())), reason);
    }
}
