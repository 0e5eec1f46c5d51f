// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import nl.onderdak.contracts.placement.CorrectionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CorrectionRequest", description = "What is right instead of the housing that was recorded (correctie)")
record CorrectionRequest(
        @Schema(description = "Why the housing is corrected", examples = "WRONG_DATE") @NotNull
        CorrectionReason reason,

        @Schema(description = "What is right, or null when the household was not housed at all", nullable = true) @Valid
        HousingRequest housing) {}
