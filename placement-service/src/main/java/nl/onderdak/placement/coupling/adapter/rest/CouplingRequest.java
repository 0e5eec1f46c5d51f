// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.application.CoupleHousehold.CoupleCommand;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingRequest", description = "A household to couple (koppeling)")
record CouplingRequest(
        @Schema(description = "COA's opaque pseudonym for the household", examples = "COA-2024-000123")
        @NotNull
        @Pattern(regexp = CoaReference.PATTERN)
        @WithoutPersonalNumber(alone = true)
        String coaReference,

        @Schema(description = "CBS code of the municipality that is to house it (koppelgemeente)", examples = "GM0141")
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        String municipality,

        @Schema(description = "Size of the household", examples = "3") @NotNull @Min(1) @Max(30)
        Integer persons,

        @Schema(description = "Day the permit was granted (vergunningverlening)", examples = "2024-01-08") @NotNull
        LocalDate permitOn,

        @Schema(description = "Day of the coupling, not before the permit", examples = "2024-01-22") @NotNull
        LocalDate coupledOn) {

    CoupleCommand command() {
        return new CoupleCommand(
                new CoaReference(coaReference), new MunicipalityCode(municipality), persons, permitOn, coupledOn);
    }
}
