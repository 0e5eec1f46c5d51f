// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.temporary.application.PlaceHousehold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stay to record. */
@Schema(description = "A stay in a temporary location to record (verblijf)")
public record TemporaryStayRequest(
        @NotNull @Schema(description = "The coupling of the household (koppeling)")
        UUID couplingId,

        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(
                description = "CBS code of the municipality that has to house it (koppelgemeente); that of the location"
                        + " when absent",
                nullable = true)
        String coupledTo,

        @NotNull @Min(1) @Max(30) @Schema(description = "Number of persons who stay", examples = "3")
        Integer persons,

        @NotNull @Schema(description = "First day (plaatsing)")
        LocalDate from,

        @Schema(description = "Last day (vertrek); with a host family it is required", nullable = true)
        LocalDate until,

        @Valid @Schema(description = "What the municipality states", nullable = true)
        AttestedBody attested) {

    PlaceHousehold.Command toCommand() {
        return new PlaceHousehold.Command(
                couplingId,
                coupledTo == null ? null : new MunicipalityCode(coupledTo),
                persons,
                from,
                until,
                AttestedBody.of(attested));
    }
}
