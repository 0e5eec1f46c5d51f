// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrected figures of a reference date: all of them, not only those that differ. */
@Schema(description = "Inhabitants (inwonertallen) that replace those of a reference date, with the reason")
public record CorrectPopulationRequest(
        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Source of the count", examples = "CBS 03759ned")
        String source,

        @NotNull
        @Min(1)
        @Max(100_000_000)
        @Schema(description = "Inhabitants of the Netherlands", examples = "17811291")
        Integer nationalInhabitants,

        @NotNull @Schema(description = "Whether all municipalities are given; then they add up to the national figure")
        Boolean complete,

        @NotNull @Size(min = 1, max = 2000) List<RecordPopulationRequest.@NotNull @Valid Part> municipalities,

        @NotBlank @Size(max = 500) @WithoutPersonalNumber @Schema(description = "Why they are corrected")
        String reason) {

    GivenPopulation given() {
        return RecordPopulationRequest.given(source, nationalInhabitants, complete, municipalities);
    }
}
