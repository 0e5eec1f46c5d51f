// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import nl.onderdak.housingstock.policy.adapter.rest.AssumptionResponse;
import nl.onderdak.housingstock.scheme.domain.Occupancy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conversion of persons to dwellings in the API. */
@Schema(name = "OccupancyConversion", description = "The dwellings that persons need (woningbehoefte)")
public record OccupancyResponse(
        @Schema(examples = "117") int persons,

        @Schema(description = "Whole dwellings, rounded up (woningen)", examples = "59")
        int dwellings,

        @Schema(description = "Average of persons in a dwelling, in hundredths (woningbezetting)")
        AssumptionResponse perDwelling) {

    static OccupancyResponse of(Occupancy occupancy) {
        return new OccupancyResponse(
                occupancy.persons(), occupancy.dwellings(), AssumptionResponse.of(occupancy.perDwelling()));
    }
}
