// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new particulars of a dwelling; its landlord and its municipality do not change. */
@Schema(description = "The new particulars of a dwelling")
public record ChangeDwellingRequest(
        @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "4")
        Integer capacity,

        @NotNull @Min(1) @Max(99) @Schema(description = "Number of rooms (kamers)", examples = "3")
        Integer rooms,

        @NotNull @Schema(description = "Own entrance, kitchen and toilet (zelfstandig)", examples = "true")
        Boolean selfContained,

        @Schema(
                description = "How it can be reached and lived in (toegankelijkheid); with stairs or steps when absent",
                nullable = true)
        Accessibility accessibility,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description = "Bare rent per month in eurocents (kale huur), or null when it is not given",
                examples = "64000",
                nullable = true)
        Integer rentPerMonth,

        @Pattern(regexp = Dwelling.NEIGHBOURHOOD)
        @Schema(
                description = "CBS code of its neighbourhood (buurt), or null",
                examples = "BU01410201",
                nullable = true)
        String neighbourhood,

        @Schema(
                description = "Whether the municipality permits it to be shared (omzettingsvergunning), or null",
                nullable = true)
        Boolean sharingPermitted) {

    Dwelling.Particulars toParticulars() {
        return new Dwelling.Particulars(
                capacity,
                rooms,
                selfContained,
                accessibility == null ? Accessibility.ANY : accessibility,
                rentPerMonth,
                neighbourhood,
                sharingPermitted);
    }
}
