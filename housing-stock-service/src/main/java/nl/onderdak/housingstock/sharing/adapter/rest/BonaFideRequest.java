// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A declaration to make. */
@Schema(description = "A declaration that a landlord lets in good faith, to be made")
public record BonaFideRequest(
        @NotNull
        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "The landlord (verhuurder)", examples = "P001")
        String landlord,

        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code of the municipality that declares it (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull @Schema(description = "First day on which it counts", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day on which it counts, or null when it does not end", nullable = true)
        LocalDate until) {

    void check() {
        if (until != null && until.isBefore(from)) {
            throw new BadInput(Fault.at("/until", "before-from", null));
        }
    }
}
