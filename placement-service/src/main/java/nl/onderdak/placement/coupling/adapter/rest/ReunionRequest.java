// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReunionRequest", description = "A household that joins another one (gezinshereniging)")
record ReunionRequest(
        @Schema(description = "Coupling of the household that joins") @NotNull
        UUID couplingId,

        @Schema(description = "Day of the reunion", examples = "2024-09-02") @NotNull
        LocalDate reunitedOn) {}
