// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of an application to a scheme. */
@Schema(description = "The new particulars of an application to a scheme (aanvraag)")
public record ChangeSchemeApplicationRequest(
        @NotNull @PastOrPresent @Schema(description = "Day of the application (aanvraagdatum)", examples = "2025-03-27")
        LocalDate requestedOn,

        @Schema(description = "How far it is; applied for when absent", nullable = true)
        ApplicationState state,

        @PastOrPresent
        @Schema(
                description = "Day on which it was granted (toekenning); of a granted one only",
                examples = "2025-06-10",
                nullable = true)
        LocalDate grantedOn,

        @PastOrPresent
        @Schema(
                description = "Day on which works were finished (gereed); of a granted one only",
                examples = "2026-06-10",
                nullable = true)
        LocalDate finishedOn,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Homes that it is for (woningen)", examples = "100", nullable = true)
        Integer homes,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Places that it is for (plaatsen)", examples = "25", nullable = true)
        Integer places,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons that it is for (personen)", examples = "117", nullable = true)
        Integer persons,

        @Min(0)
        @Max(1_000_000_000_000L)
        @Schema(description = "Amount in eurocents (bedrag)", examples = "140000000", nullable = true)
        Long amount)
        implements ApplicationBody {}
