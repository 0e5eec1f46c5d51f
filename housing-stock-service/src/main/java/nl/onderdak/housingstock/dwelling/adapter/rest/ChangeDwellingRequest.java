// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
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
        Boolean sharingPermitted,

        @Schema(description = "What kind of dwelling it is (woningtype), or null when it is not given", nullable = true)
        DwellingKind kind,

        @Pattern(regexp = Dwelling.COMPLEX)
        @Schema(
                description = "The landlord's reference of the complex that it is a part of (complex), or null",
                examples = "BW-K12",
                nullable = true)
        String complex,

        @Schema(
                description = "Last day it can be lived in, as known beforehand, such as the end of the term of a flex"
                        + " home (einddatum), or null",
                nullable = true)
        LocalDate usableUntil) {

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

    Dwelling.Building toBuilding() {
        return new Dwelling.Building(kind, complex, usableUntil);
    }
}
