// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.DwellingReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent to record. */
@Schema(description = "A consent of a household to share a dwelling, to be recorded")
public record ConsentRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the shared dwelling (gedeelde woning)", examples = "C001-4711")
        String dwelling,

        @NotNull @Schema(description = "The coupling of the household (koppeling)")
        UUID couplingId,

        @NotNull
        @Min(1)
        @Max(29)
        @Schema(description = "Most other households that it agrees to live with", examples = "2")
        Integer mostOthers,

        @NotNull @Schema(description = "Day on which it was given", examples = "2025-03-01")
        LocalDate givenOn) {}
