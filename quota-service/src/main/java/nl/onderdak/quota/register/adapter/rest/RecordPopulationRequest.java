// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.GivenPopulation;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Inhabitants on a reference date. */
@Schema(description = "The inhabitants of municipalities on a reference date, to record")
public record RecordPopulationRequest(
        @NotNull @FirstOfJanuary @Schema(description = "Reference date (peildatum), 1 January", examples = "2023-01-01")
        LocalDate referenceDate,

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

        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid Part> municipalities,

        @Schema(
                description = "Half-year that the figures are for; refused when art. 29(1) Huisvestingswet 2014"
                        + " requires another reference date",
                examples = "2024-H1")
        HalfYear halfYear) {

    /** Inhabitants of one municipality. */
    @Schema(name = "PopulationPart", description = "Inhabitants of one municipality")
    public record Part(
            @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
            MunicipalityCode municipality,

            @NotNull @Min(0) @Max(100_000_000) @Schema(description = "Persons", examples = "73949")
            Integer inhabitants) {}

    GivenPopulation given() {
        return given(source, nationalInhabitants, complete, municipalities);
    }

    static GivenPopulation given(String source, int nationalInhabitants, boolean complete, List<Part> municipalities) {
        return new GivenPopulation(
                source,
                nationalInhabitants,
                complete,
                municipalities.stream()
                        .map(part -> new Population.Inhabitants(part.municipality(), part.inhabitants()))
                        .toList());
    }
}
