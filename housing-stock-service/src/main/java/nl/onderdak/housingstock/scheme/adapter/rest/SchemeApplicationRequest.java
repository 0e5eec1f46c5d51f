// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to a scheme to record. */
@Schema(description = "An application of a municipality to a scheme (aanvraag van een regeling)")
public record SchemeApplicationRequest(
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code of the municipality that applies (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull @Schema(description = "Which scheme (regeling)")
        Scheme scheme,

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
