// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.onderdak.housingstock.project.domain.ExpectedMoment;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new plan of a project. */
@Schema(description = "The new plan of a project")
public record ChangeProjectRequest(
        @NotNull
        @Schema(
                description = "How it makes homes: new building (nieuwbouw), transformation (transformatie),"
                        + " topping up (optoppen), splitting (splitsing) or flex homes (flexwoningen)")
        ProjectKind kind,

        @NotBlank @Size(max = 200) @WithoutPersonalNumber @Schema(examples = "Nieuwbouw aan het kanaal")
        String name,

        @NotNull @Schema(description = "How far it is (fase)")
        ProjectStatus status,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "The fewest homes (minimaal aantal woningen)", examples = "100")
        Integer homesLeast,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "The most homes (maximaal aantal woningen)", examples = "150")
        Integer homesMost,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "The most social homes among them (sociale huurwoningen)", examples = "60")
        Integer socialHomesMost,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "Places for permit holders (plekken voor vergunninghouders)", examples = "100")
        Integer permitHolderPlaces,

        @NotNull
        @Min(0)
        @Max(10_000)
        @Schema(description = "How certain it is (waarschijnlijkheid), in basis points", examples = "7500")
        Integer probability,

        @NotNull
        @Pattern(regexp = ExpectedMoment.PATTERN)
        @Schema(
                description = "When the first homes are expected: a year, a quarter (kwartaal) or a day",
                examples = "2026-Q4")
        String expectedFrom,

        @NotNull
        @Pattern(regexp = ExpectedMoment.PATTERN)
        @Schema(
                description = "When the last homes are expected: a year, a quarter (kwartaal) or a day",
                examples = "2027")
        String expectedUntil,

        @Schema(description = "The municipal property that is converted (gemeentelijk vastgoed)", nullable = true)
        UUID property)
        implements PlanBody {}
