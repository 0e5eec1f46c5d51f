// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecouplingRequest", description = "The next municipality of a coupled household (herkoppeling)")
record RecouplingRequest(
        @Schema(description = "CBS code of the municipality that is to house it from now on", examples = "GM0153")
        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        String municipality,

        @Schema(description = "Day of the re-coupling", examples = "2024-03-04") @NotNull
        LocalDate recoupledOn) {}
