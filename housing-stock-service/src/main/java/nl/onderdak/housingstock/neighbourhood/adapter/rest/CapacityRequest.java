// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a neighbourhood can carry from a day on. */
@Schema(description = "What a neighbourhood can carry from a day on")
public record CapacityRequest(
        @NotNull @Schema(description = "First day on which it counts", examples = "2025-01-01")
        LocalDate effectiveOn,

        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "Homes in the neighbourhood, of all owners (woningvoorraad)", examples = "100")
        Integer homes,

        @NotNull
        @Min(0)
        @Max(10_000)
        @Schema(
                description = "Highest share of them for permit holders, in hundredths of a percent (draagkracht);"
                        + " 500 is 5 %",
                examples = "500")
        Integer capBasisPoints) {}
