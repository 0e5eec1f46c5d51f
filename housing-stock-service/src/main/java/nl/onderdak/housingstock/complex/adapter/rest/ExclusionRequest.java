// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.complex.application.ExcludeComplex;
import nl.onderdak.housingstock.complex.domain.ExclusionReason;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complex to exclude from direct allocation. */
@Schema(name = "ComplexExclusionRequest", description = "A complex to exclude from direct allocation")
public record ExclusionRequest(
        @NotNull
        @Pattern(regexp = Organisation.Corporation.ID)
        @Schema(description = "Whose complex it is (verhuurder)", examples = "C001")
        String landlord,

        @NotNull
        @Pattern(regexp = Dwelling.COMPLEX)
        @Schema(description = "The landlord's reference (complex)", examples = "BW-K12")
        String complex,

        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code (gemeente)", examples = "GM0141")
        String municipality,

        @NotNull @Schema(description = "Why (reden)") ExclusionReason reason,

        @NotNull @Schema(description = "First day", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day, or null until further notice", examples = "2025-12-31", nullable = true)
        LocalDate until) {

    ExcludeComplex.Command toCommand() {
        ChangeExclusionRequest.check(from, until);
        return new ExcludeComplex.Command(landlord, complex, new MunicipalityCode(municipality), reason, from, until);
    }
}
