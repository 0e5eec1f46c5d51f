// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.flex.application.KeepFlexProject;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.FlexScheme;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of a flex project. */
@Schema(description = "The plan of a project of flex homes (flexwoningen)")
public record FlexPlanRequest(
        @NotNull @Min(1) @Max(100_000) @Schema(description = "Number of homes (woningen)", examples = "101")
        Integer homes,

        @NotNull @Schema(description = "Day of delivery (oplevering)")
        LocalDate deliveryOn,

        @Schema(description = "Last day on which the homes are let (einddatum), or null", nullable = true)
        LocalDate endsOn,

        @Schema(
                description = "Last day on which the location may be used (locatietermijn), or null without an end",
                nullable = true)
        LocalDate locationUntil,

        @Schema(
                description = "Last day of social rent as agreed (sociale huur), or null without an end",
                nullable = true)
        LocalDate socialRentUntil,

        @Schema(description = "The scheme that pays (regeling); none when absent", nullable = true)
        FlexScheme scheme,

        @Schema(description = "Day on which the scheme was granted (beschikking), or null", nullable = true)
        LocalDate grantedOn,

        @Schema(description = "Day on which construction started (start bouw), or null", nullable = true)
        LocalDate startedOn,

        @Min(0)
        @Max(FlexProject.WHOLE)
        @Schema(
                description = "Agreed share for permit holders (aandeel vergunninghouders) in basis points; that of the"
                        + " scheme when absent",
                examples = "3500",
                nullable = true)
        Integer shareBasisPoints,

        @Size(max = 2_000) @Schema(description = "References of the delivered homes (opgeleverde woningen)")
        List<@NotNull @Pattern(regexp = DwellingReference.PATTERN) String> dwellings) {

    /** @param at pointer to the plan in the body */
    KeepFlexProject.Command toCommand(String at) {
        if (endsOn != null && endsOn.isBefore(deliveryOn)) {
            throw new BadInput(Fault.at(at + "/endsOn", "before-from", null));
        }
        return new KeepFlexProject.Command(
                new FlexProject.Plan(
                        homes,
                        deliveryOn,
                        endsOn,
                        locationUntil,
                        socialRentUntil,
                        scheme == null ? FlexScheme.NONE : scheme,
                        grantedOn,
                        startedOn,
                        shareBasisPoints == null ? 0 : shareBasisPoints),
                shareBasisPoints,
                dwellings == null ? List.of() : dwellings.stream().distinct().toList());
    }
}
