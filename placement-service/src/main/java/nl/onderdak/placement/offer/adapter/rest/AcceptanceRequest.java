// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AcceptanceRequest", description = "The acceptance of an offer (acceptatie)")
record AcceptanceRequest(
        @Schema(description = "Day of the answer", examples = "2024-02-21") @NotNull
        LocalDate answeredOn) {}
