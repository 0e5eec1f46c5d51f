// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.housingstock.complex.domain.ExclusionReason;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another reason and term of an exclusion. */
@Schema(name = "ChangeComplexExclusionRequest", description = "Another reason and term of an exclusion")
public record ChangeExclusionRequest(
        @NotNull @Schema(description = "Why (reden)") ExclusionReason reason,

        @NotNull @Schema(description = "First day", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day, or null until further notice", examples = "2025-12-31", nullable = true)
        LocalDate until) {

    static void check(LocalDate from, LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new BadInput(Fault.at("/until", "before-from", null));
        }
    }
}
