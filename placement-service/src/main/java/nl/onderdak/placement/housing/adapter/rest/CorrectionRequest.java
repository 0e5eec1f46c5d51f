// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.housing.application.CorrectHousing.CorrectCommand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CorrectionRequest", description = "The correction of a recorded housing (correctie)")
record CorrectionRequest(
        @Schema(description = "Why the housing is corrected", examples = "WRONG_DATE") @NotNull
        CorrectionReason reason,

        @Schema(description = "The right housing, or null when the household was not housed", nullable = true) @Valid
        HousingRequest housing) {

    CorrectCommand command(UUID couplingId, long expected) {
        return new CorrectCommand(
                couplingId, expected, Optional.ofNullable(housing).map(HousingRequest::moveIn), reason);
    }
}
