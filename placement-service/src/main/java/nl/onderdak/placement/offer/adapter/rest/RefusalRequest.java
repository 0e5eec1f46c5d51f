// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.placement.RefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefusalRequest", description = "The refusal of an offer (weigering)")
record RefusalRequest(
        @Schema(description = "Reason", examples = "TOO_SMALL") @NotNull
        RefusalReason reason,

        @Schema(description = "Day of the answer", examples = "2024-02-21") @NotNull
        LocalDate answeredOn) {}
