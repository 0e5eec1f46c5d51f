// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new terms of a permit. */
@Schema(description = "The new terms of a permit to share a dwelling")
public record PermitTermsRequest(
        @NotNull @Schema(description = "First day on which it counts", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day on which it counts, or null when it does not end", nullable = true)
        LocalDate until,

        @NotNull @Min(1) @Max(30) @Schema(description = "Most places in the dwelling", examples = "4")
        Integer mostPlaces) {

    Permit.Terms toTerms() {
        return terms(from, until, mostPlaces);
    }

    static Permit.Terms terms(LocalDate from, LocalDate until, int mostPlaces) {
        if (until != null && until.isBefore(from)) {
            throw new BadInput(Fault.at("/until", "before-from", null));
        }
        return new Permit.Terms(from, until, mostPlaces);
    }
}
