// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling to register. */
@Schema(description = "A dwelling to register")
public record DwellingRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(description = "Reference, unique in the whole country; not an address (woning)", examples = "C001-4711")
        String dwelling,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{1,32}")
        @Schema(description = "The landlord that lets it (corporatie)", examples = "C001")
        String landlord,

        @NotNull
        @Pattern(regexp = MunicipalityCode.PATTERN)
        @Schema(description = "CBS code (gemeente)", examples = "GM0141")
        String municipality,

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

    Dwelling toDwelling() {
        return new Dwelling(
                dwelling,
                landlord,
                new MunicipalityCode(municipality),
                new Dwelling.Particulars(
                        capacity,
                        rooms,
                        selfContained,
                        accessibility == null ? Accessibility.ANY : accessibility,
                        rentPerMonth,
                        neighbourhood,
                        sharingPermitted),
                1);
    }
}
