// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.ReservationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reservation to make. */
@Schema(description = "The household that units are reserved for, and until when")
public record ReservationRequest(
        @NotNull @Schema(description = "The coupling of the household (koppeling)")
        UUID couplingId,

        @NotNull
        @Size(min = 1, max = 30)
        @Schema(description = "The vacancies to keep: one, or several places in one shared dwelling")
        List<@NotNull UUID> vacancies,

        @Schema(
                description =
                        "Why they are kept: direct allocation (directe bemiddeling) when absent, or at the expense of"
                                + " the municipality until the rest of the family arrives (betaalde leegstand)",
                nullable = true)
        ReservationKind kind,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description = "Rent that the municipality pays meanwhile, per month in eurocents; of a paid hold only",
                examples = "69000",
                nullable = true)
        Integer costPerMonth,

        @NotNull @Schema(description = "When the reservation ends by itself", examples = "2025-03-15T12:00:00Z")
        Instant expiresAt) {}
