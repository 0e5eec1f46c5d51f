// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.housing.application.HouseHousehold.HouseCommand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HousingLine", description = "One household of a bulk intake of housings")
record HousingLine(
        @Schema(description = "The coupling of the household") @NotNull
        UUID couplingId,

        @Schema(description = "Version of the coupling that the caller has seen", examples = "1") @NotNull @Min(1)
        Long version,

        @Schema(description = "Day of moving in", examples = "2024-03-15") @NotNull
        LocalDate housedOn,

        @Schema(description = "Reference of the dwelling at its owner") @Pattern(regexp = DwellingReference.PATTERN)
        String dwelling,

        @Schema(description = "Kind of accommodation") @NotNull
        AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP)")
        LocalDate brpRegisteredOn) {

    HouseCommand command() {
        return new HouseCommand(couplingId, version, new MoveIn(housedOn, dwelling, kind, brpRegisteredOn));
    }
}
