// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The household that a dwelling is reserved for, and until when")
record ReservationRequest(
        @NotNull @Schema(description = "The coupling of the household (koppeling)")
        UUID couplingId,

        @NotNull @Schema(description = "When the reservation ends by itself", examples = "2025-03-15T12:00:00Z")
        Instant expiresAt) {}
