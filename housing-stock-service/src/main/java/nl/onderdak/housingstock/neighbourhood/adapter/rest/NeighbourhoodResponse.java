// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.housingstock.neighbourhood.application.NeighbourhoodFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure of a neighbourhood in the API. */
@Schema(name = "Neighbourhood", description = "Dwellings of a neighbourhood (buurt) that house permit holders")
public record NeighbourhoodResponse(
        @Schema(description = "CBS code (buurt)") String neighbourhood,

        String municipality,

        @Schema(description = "Registered dwellings in use (woningen)")
        int dwellings,

        @Schema(description = "Dwellings let to permit holders (verhuurd aan vergunninghouders)")
        int letToPermitHolders,

        @Schema(description = "Other dwellings that are kept for permit holders (gereserveerd)")
        int reserved,

        @Schema(description = "Both together, in hundredths of a percent of the homes, or else of the dwellings")
        int shareBasisPoints,

        @Schema(description = "Homes that the municipality counted, or null without a decision", nullable = true)
        Integer homes,

        @Schema(description = "Highest share that was decided on (draagkracht), or null", nullable = true)
        Integer capBasisPoints,

        @Schema(description = "First day of the decision in effect, or null", nullable = true)
        LocalDate capEffectiveOn,

        @Schema(description = "Number of the decision in effect, or null", nullable = true)
        Integer capNumber,

        @Schema(description = "Whether that is more than was decided on")
        boolean warning) {

    static NeighbourhoodResponse of(NeighbourhoodFigure figure) {
        var capacity = figure.capacity();
        return new NeighbourhoodResponse(
                figure.neighbourhood().code(),
                figure.neighbourhood().municipality().value(),
                figure.dwellings(),
                figure.let(),
                figure.reserved(),
                figure.shareBasisPoints(),
                capacity == null ? null : Integer.valueOf(capacity.homes()),
                capacity == null ? null : Integer.valueOf(capacity.capBasisPoints()),
                capacity == null ? null : capacity.effectiveOn(),
                capacity == null ? null : Integer.valueOf(capacity.number()),
                figure.warns());
    }
}
