// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.housingstock.project.domain.ExpectedSupply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What projects bring in a half-year. */
@Schema(name = "ExpectedSupply", description = "What the projects of a municipality bring in a half-year (planaanbod)")
public record ExpectedSupplyResponse(
        String municipality,

        @Schema(description = "Half-year (kalenderhalfjaar)", examples = "2026-H2")
        HalfYear halfYear,

        @Schema(description = "Number of projects that bring anything in it")
        int projects,

        @Schema(description = "Places for permit holders that certain projects bring")
        long placesLow,

        @Schema(description = "Places for permit holders, weighted with the probability of each project")
        long placesExpected,

        @Schema(description = "Places for permit holders when every project is carried out")
        long placesHigh,

        @Schema(description = "Homes that certain projects bring at least")
        long homesLow,

        @Schema(description = "Homes: the middle of each range, weighted with the probability of each project")
        long homesExpected,

        @Schema(description = "Homes when every project brings the most")
        long homesHigh,

        @Schema(
                description = "How weighted numbers become whole (afronding): half up, once per line",
                examples = "HALF_UP_ONCE_PER_LINE")
        String rounding,

        @Schema(
                description = "How a period becomes half-years: evenly over its months, and not before the day",
                examples = "EVENLY_OVER_MONTHS")
        String spread) {

    private static final String ROUNDING = "HALF_UP_ONCE_PER_LINE";
    private static final String SPREAD = "EVENLY_OVER_MONTHS";

    static ExpectedSupplyResponse of(ExpectedSupply supply) {
        return new ExpectedSupplyResponse(
                supply.municipality().value(),
                supply.halfYear(),
                supply.projects(),
                supply.places().low(),
                supply.places().expected(),
                supply.places().high(),
                supply.homes().low(),
                supply.homes().expected(),
                supply.homes().high(),
                ROUNDING,
                SPREAD);
    }
}
