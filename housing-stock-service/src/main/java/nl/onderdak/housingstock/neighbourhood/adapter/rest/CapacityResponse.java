// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a neighbourhood in the API. */
@Schema(name = "NeighbourhoodCapacity", description = "What a neighbourhood can carry from a day on (draagkracht)")
public record CapacityResponse(
        @Schema(description = "CBS code (buurt)") String neighbourhood,

        @Schema(description = "Number of the decision: 1 for the first")
        int number,

        String municipality,
        LocalDate effectiveOn,
        int homes,
        int capBasisPoints,
        Instant recordedAt) {

    static CapacityResponse of(Capacity capacity) {
        return new CapacityResponse(
                capacity.neighbourhood().code(),
                capacity.number(),
                capacity.neighbourhood().municipality().value(),
                capacity.effectiveOn(),
                capacity.homes(),
                capacity.capBasisPoints(),
                capacity.recordedAt());
    }
}
