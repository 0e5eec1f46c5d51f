// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.sharing.domain.Permit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A permit to grant. */
@Schema(description = "A permit to share a dwelling, to be granted")
public record PermitRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference of the registered dwelling (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull @Schema(description = "First day on which it counts", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day on which it counts, or null when it does not end", nullable = true)
        LocalDate until,

        @NotNull @Min(1) @Max(30) @Schema(description = "Most places in the dwelling", examples = "4")
        Integer mostPlaces) {

    Permit.Terms toTerms() {
        return PermitTermsRequest.terms(from, until, mostPlaces);
    }
}
