// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.flex.application.CheckedProject;
import nl.onderdak.housingstock.flex.domain.Finding;
import nl.onderdak.housingstock.flex.domain.FlexScheme;
import nl.onderdak.housingstock.formpolicy.adapter.rest.PolicyWarningResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flex project in the API. */
@Schema(name = "FlexProject", description = "A project of flex homes (flexwoningen), with the findings of today")
public record FlexProjectResponse(
        UUID id,
        String municipality,
        String landlord,
        @Schema(description = "Number of homes (woningen)") int homes,

        @Schema(description = "Day of delivery (oplevering)")
        LocalDate deliveryOn,

        @Schema(description = "Last day on which the homes are let (einddatum)", nullable = true)
        LocalDate endsOn,

        @Schema(description = "Last day on which the location may be used (locatietermijn)", nullable = true)
        LocalDate locationUntil,

        @Schema(description = "Last day of social rent as agreed (sociale huur)", nullable = true)
        LocalDate socialRentUntil,

        @Schema(
                description = "Last day on which the homes can be lived in: of the homes or of the location, the first",
                nullable = true)
        LocalDate lastDay,

        @Schema(description = "The scheme that pays (regeling)")
        FlexScheme scheme,

        @Schema(description = "First day of the terms of the scheme that were used")
        LocalDate termsFrom,

        @Schema(description = "Day on which the scheme was granted (beschikking)", nullable = true)
        LocalDate grantedOn,

        @Schema(description = "Day on which construction started (start bouw)", nullable = true)
        LocalDate startedOn,

        @Schema(description = "Agreed share for permit holders in basis points (aandeel vergunninghouders)")
        int shareBasisPoints,

        @Schema(description = "Homes reserved for permit holders: the share of the homes, rounded up", examples = "36")
        int reservedHomes,

        @Schema(description = "Homes that were delivered (opgeleverd)")
        int deliveredHomes,

        @Schema(description = "Delivered homes that are let to permit holders or kept for them")
        int homesOfPermitHolders,

        @Schema(description = "References of the delivered homes")
        List<String> dwellings,

        @Schema(description = "Whether the conditions are met (voorwaarden)")
        List<FindingBody> findings,

        @Schema(description = "That the municipality does not want this form (beleidswaarschuwing)")
        List<PolicyWarningResponse> warnings,

        long version) {

    /** A finding; a condition asks a day or a number, or nothing. */
    @Schema(name = "FlexFinding", description = "Whether one condition of a flex project is met (voorwaarde)")
    public record FindingBody(
            Finding.Condition condition,
            Finding.Result result,

            @Schema(description = "The day that the condition asks", nullable = true)
            LocalDate requiredDay,

            @Schema(description = "The day that there is; null while there is none", nullable = true)
            LocalDate foundDay,

            @Schema(description = "The number of homes, or of basis points, that it asks", nullable = true)
            Integer requiredNumber,

            @Schema(description = "The number that there is", nullable = true)
            Integer foundNumber) {

        static FindingBody of(Finding finding) {
            return new FindingBody(
                    finding.condition(),
                    finding.result(),
                    day(finding.required()),
                    day(finding.found()),
                    number(finding.required()),
                    number(finding.found()));
        }

        private static LocalDate day(Finding.Fact fact) {
            return fact instanceof Finding.Day(var day) ? day : null;
        }

        private static Integer number(Finding.Fact fact) {
            return fact instanceof Finding.Number(int number) ? number : null;
        }
    }

    static FlexProjectResponse of(CheckedProject checked) {
        var project = checked.project();
        var plan = project.plan();
        return new FlexProjectResponse(
                project.id(),
                project.municipality().value(),
                project.landlord(),
                plan.homes(),
                plan.deliveryOn(),
                plan.endsOn(),
                plan.locationUntil(),
                plan.socialRentUntil(),
                plan.lastDay(),
                plan.scheme(),
                checked.terms().effectiveOn(),
                plan.grantedOn(),
                plan.startedOn(),
                plan.shareBasisPoints(),
                project.reservedHomes(),
                project.dwellings().size(),
                checked.homesOfPermitHolders(),
                project.dwellings(),
                checked.findings().stream().map(FindingBody::of).toList(),
                PolicyWarningResponse.of(checked.warning()),
                project.version());
    }
}
