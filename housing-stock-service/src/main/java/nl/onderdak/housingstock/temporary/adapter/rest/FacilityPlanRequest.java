// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.temporary.domain.Facility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of a temporary location. */
@Schema(description = "The plan of a temporary location (tijdelijke locatie)")
public record FacilityPlanRequest(
        @NotNull @Min(1) @Max(10_000) @Schema(description = "Places for persons (plaatsen)", examples = "25")
        Integer places,

        @Schema(description = "First day (opening), or null while it is planned", nullable = true)
        LocalDate openedOn,

        @Schema(
                description = "Last day (einddatum); of a transit facility at most three years after its opening, and"
                        + " that day when absent",
                nullable = true)
        LocalDate endsOn,

        @Size(max = 342)
        @Schema(description = "CBS codes of other municipalities that take part in a transit facility (deelnemers)")
        List<@NotNull @Pattern(regexp = MunicipalityCode.PATTERN) String> participants,

        @Min(0)
        @Max(100_000)
        @Schema(
                description = "Homes that shortstay has to free before it opens (vrij te spelen woningen), or null",
                nullable = true)
        Integer freedHomesAgreed,

        @Min(0)
        @Max(100_000)
        @Schema(description = "Homes that it freed (vrijgespeelde woningen), or null", nullable = true)
        Integer freedHomes) {

    Facility.Plan toPlan() {
        return new Facility.Plan(
                places,
                openedOn,
                endsOn,
                participants == null
                        ? Set.of()
                        : participants.stream().map(MunicipalityCode::new).collect(toSet()),
                freedHomesAgreed,
                freedHomes);
    }
}
