// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import nl.onderdak.housingstock.sharing.domain.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in the API. */
@Schema(name = "Place", description = "A place in a shared dwelling (kamer, onzelfstandige eenheid)")
public record PlaceResponse(
        String place,
        @Schema(description = "Persons it suits at most") int capacity,

        @Schema(description = "Bare rent per month in eurocents", nullable = true)
        Integer rentPerMonth,

        @Schema(description = "Whether a tenant can have rent allowance for it (huurtoeslag): not for a place")
        boolean rentAllowance) {

    static PlaceResponse of(Place place) {
        return new PlaceResponse(place.reference(), place.capacity(), place.rentPerMonth(), place.givesRentAllowance());
    }
}
