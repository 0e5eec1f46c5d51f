// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.housingstock.guarantee.domain.Term;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guarantee to give. */
@Schema(description = "A guarantee to give, with one limit at least")
public record GuaranteeRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "A dwelling of a private landlord (woning)", examples = "P001-4711")
        String dwelling,

        @NotNull @Schema(description = "First day (ingangsdatum)", examples = "2025-01-01")
        LocalDate from,

        @Schema(
                description = "Last day (einddatum); five years after the first when absent",
                examples = "2029-12-31",
                nullable = true)
        LocalDate until,

        @Min(1)
        @Max(1_000_000)
        @Schema(description = "Most for a month, in eurocents, or null", examples = "90000", nullable = true)
        Integer mostPerMonth,

        @Min(1)
        @Max(100_000_000)
        @Schema(description = "Most in total, in eurocents, or null", examples = "900000", nullable = true)
        Long mostInTotal) {

    Term toTerm() {
        if (until != null && until.isBefore(from)) {
            throw new BadInput(Fault.at("/until", "before-from", null));
        }
        return until == null ? Term.usual(from) : new Term(from, until);
    }

    Guarantee.Limits toLimits() {
        if (mostPerMonth == null && mostInTotal == null) {
            throw new BadInput(Fault.at("/mostPerMonth", "without-limit", null));
        }
        return new Guarantee.Limits(mostPerMonth, mostInTotal);
    }
}
