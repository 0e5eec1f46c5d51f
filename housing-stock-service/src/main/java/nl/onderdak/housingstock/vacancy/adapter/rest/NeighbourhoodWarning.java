// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.housingstock.neighbourhood.application.WarnOfLoad;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The warning that a neighbourhood carries more than its municipality decided. */
@Schema(description = "The neighbourhood carries more than its municipality decided (draagkracht van de buurt)")
public record NeighbourhoodWarning(
        @Schema(description = "CBS code (buurt)") String neighbourhood,

        @Schema(description = "Share of homes for permit holders with this reservation, in hundredths of a percent")
        int shareBasisPoints,

        @Schema(description = "Highest share that was decided on, in hundredths of a percent")
        int capBasisPoints,

        @Schema(description = "First day of that decision") LocalDate capEffectiveOn) {

    static NeighbourhoodWarning of(WarnOfLoad.Warning warning) {
        return new NeighbourhoodWarning(
                warning.capacity().neighbourhood().code(),
                warning.load().shareBasisPoints(),
                warning.capacity().capBasisPoints(),
                warning.capacity().effectiveOn());
    }
}
