// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on the number of social homes in projects. */
@Schema(description = "A decision on the number of social homes in projects (bevriezing sociale voorraad)")
public record SocialCapRequest(
        @NotNull @Schema(description = "The municipality that decides (gemeente)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @Schema(description = "First day", examples = "2025-01-01")
        LocalDate effectiveOn,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description = "The most social homes in all projects together, or null to lift the cap",
                examples = "60",
                nullable = true)
        Integer mostHomes,

        @NotBlank
        @Size(max = 500)
        @WithoutPersonalNumber
        @Schema(description = "The decision (besluit); no personal data", examples = "Coalitieakkoord 2022-2026")
        String source) {}
