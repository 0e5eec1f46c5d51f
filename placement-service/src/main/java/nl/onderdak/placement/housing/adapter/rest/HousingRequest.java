// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HousingRequest", description = "A whole household moving in (huisvesting)")
record HousingRequest(
        @Schema(description = "Day of moving in; decides the half-year (kalenderhalfjaar)", examples = "2024-03-15")
        @NotNull
        LocalDate housedOn,

        @Schema(
                description = "Reference of the dwelling at its owner; absent when it is not in the housing stock",
                examples = "C001-4711")
        @Pattern(regexp = DwellingReference.PATTERN)
        String dwelling,

        @Schema(description = "Kind of accommodation (soort woonruimte)", examples = "REGULAR") @NotNull
        AccommodationKind kind,

        @Schema(description = "Day of registration in the population register (BRP), once known")
        LocalDate brpRegisteredOn) {

    MoveIn moveIn() {
        return new MoveIn(housedOn, dwelling, kind, brpRegisteredOn);
    }
}
