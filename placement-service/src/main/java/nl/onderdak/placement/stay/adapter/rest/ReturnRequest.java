// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReturnRequest", description = "The return of members to reception (terugkeer naar de opvang)")
record ReturnRequest(
        @Schema(description = "Number of the stay within the coupling", examples = "1") @NotNull @Min(1)
        Integer stay,

        @Schema(description = "First day back in reception", examples = "2024-06-03") @NotNull
        LocalDate returnedOn) {}
