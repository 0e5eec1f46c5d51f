// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.project.application.JudgedProject;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;
import nl.onderdak.housingstock.project.domain.ProjectWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project in the API. */
@Schema(name = "Project", description = "Homes that are to be made (project)")
public record ProjectResponse(
        UUID id,
        String municipality,

        @Schema(description = "The landlord that owns it, or null when the municipality does", nullable = true)
        String landlord,

        ProjectKind kind,
        String name,
        ProjectStatus status,
        int homesLeast,
        int homesMost,
        int socialHomesMost,
        int permitHolderPlaces,

        @Schema(description = "How certain it is (waarschijnlijkheid), in basis points", examples = "7500")
        int probability,

        @Schema(description = "When the first homes are expected: a year, a quarter or a day", examples = "2026-Q4")
        String expectedFrom,

        @Schema(description = "When the last homes are expected: a year, a quarter or a day", examples = "2027")
        String expectedUntil,

        @Schema(description = "The municipal property that is converted (gemeentelijk vastgoed)", nullable = true)
        UUID property,

        @Schema(description = "Number of recorded delays (vertragingen)")
        int delays,

        @Schema(description = "What there is to look at (aandachtspunten); none of it stops the project")
        List<Warning> warnings,

        long version) {

    /** Something to look at. */
    @Schema(name = "ProjectWarning", description = "Something to look at in a project; it stops nothing")
    public record Warning(
            ProjectWarning.Kind warning,

            @Schema(description = "Of a cap: the most social homes that the municipality allows", nullable = true)
            Integer limit,

            @Schema(
                    description = "Of a cap: the social homes of all projects that the caller sees and are not over",
                    nullable = true)
            Integer planned) {}

    static ProjectResponse of(JudgedProject judged) {
        var project = judged.project();
        var plan = project.plan();
        return new ProjectResponse(
                project.id(),
                project.municipality().value(),
                project.landlord(),
                plan.kind(),
                plan.name(),
                plan.status(),
                plan.homesLeast(),
                plan.homesMost(),
                plan.socialHomesMost(),
                plan.permitHolderPlaces(),
                plan.probability(),
                plan.expected().from().notation(),
                plan.expected().until().notation(),
                plan.property(),
                project.delays(),
                judged.warnings().stream()
                        .map(warning -> new Warning(warning.kind(), warning.limit(), warning.planned()))
                        .toList(),
                project.version());
    }
}
