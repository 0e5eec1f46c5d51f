// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.market.domain.MarketFigures.Figures;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of the rental market to record. */
@Schema(description = "Figures of the rental market of a municipality in a year (woningmarktcijfers); at least one")
public record MarketFiguresRequest(
        @NotNull @Schema(description = "Where (gemeente)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @Min(2000) @Max(2999) @Schema(description = "Calendar year", examples = "2023")
        Integer year,

        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Homes of landlords (woonvoorraad)", examples = "15000", nullable = true)
        Integer stock,

        @Min(0) @Max(10_000_000) @Schema(description = "Vacated homes (mutaties)", examples = "732", nullable = true)
        Integer mutations,

        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Active home seekers (woningzoekenden)", examples = "7000", nullable = true)
        Integer seekers,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Reactions per offered home (reacties)", examples = "300", nullable = true)
        Integer reactionsPerHome,

        @Min(0)
        @Max(1_000)
        @Schema(
                description = "Years of registration before a home is found (inschrijfduur), in tenths",
                examples = "40",
                nullable = true)
        Integer registrationTenths,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons of the quota (taakstelling)", examples = "161", nullable = true)
        Integer quotaPersons,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(description = "Where they come from (bron); no personal data", examples = "Plan van aanpak 2025")
        String source) {

    /** @throws BadInput when none is given */
    Figures figures() {
        var figures = new Figures(stock, mutations, seekers, reactionsPerHome, registrationTenths, quotaPersons);
        if (!figures.isAny()) {
            throw new BadInput(Fault.at("", "no-figure", null));
        }
        return figures;
    }
}
