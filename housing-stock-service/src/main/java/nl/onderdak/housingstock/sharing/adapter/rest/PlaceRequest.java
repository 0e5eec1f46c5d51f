// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.onderdak.contracts.DwellingReference;
import nl.onderdak.housingstock.sharing.domain.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a shared dwelling. */
@Schema(description = "A place in a shared dwelling")
public record PlaceRequest(
        @NotNull
        @Pattern(regexp = DwellingReference.PATTERN)
        @Schema(
                description =
                        "Reference, unique in the whole country among dwellings and places; not an address (kamer)",
                examples = "C001-4711.1")
        String place,

        @NotNull @Min(1) @Max(30) @Schema(description = "Persons it suits at most", examples = "1")
        Integer capacity,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description = "Bare rent per month in eurocents (kale huur), or null when it is not given",
                examples = "42500",
                nullable = true)
        Integer rentPerMonth) {

    Place toPlace() {
        return new Place(place, capacity, rentPerMonth);
    }
}
