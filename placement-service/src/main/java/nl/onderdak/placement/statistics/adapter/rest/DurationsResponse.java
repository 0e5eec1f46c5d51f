// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.placement.statistics.application.Statistics.Durations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Durations",
        description =
                "Days from permit to home of the households of an area that were housed in a half-year (doorlooptijden):"
                        + " the median, and the 90th percentile")
record DurationsResponse(
        @Schema(description = "CBS code of the municipality, or name of the COA region", examples = "GM0141")
        String area,

        @Schema(description = "Half-year of moving in (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear,

        @Schema(description = "Households that were housed", examples = "30")
        int households,

        @Schema(description = "From permit to coupling, median", examples = "14")
        int toCouplingMedian,

        @Schema(description = "From permit to coupling, 90th percentile", examples = "28")
        int toCoupling90,

        @Schema(description = "From coupling to home, median", examples = "84")
        int toHomeMedian,

        @Schema(description = "From coupling to home, 90th percentile", examples = "200")
        int toHome90,

        @Schema(description = "From permit to home, gross (bruto), median", examples = "98")
        int totalMedian,

        @Schema(description = "From permit to home, gross (bruto), 90th percentile", examples = "220")
        int total90,

        @Schema(
                description =
                        "From permit to home without the days on which the dossier blocked a tenancy (netto), median",
                examples = "91")
        int netMedian,

        @Schema(
                description =
                        "From permit to home without the days on which the dossier blocked a tenancy (netto), 90th percentile",
                examples = "200")
        int net90) {

    static DurationsResponse of(Durations durations, HalfYear halfYear) {
        return new DurationsResponse(
                durations.area(),
                halfYear.toString(),
                durations.households(),
                durations.toCoupling().median(),
                durations.toCoupling().ninetieth(),
                durations.toHome().median(),
                durations.toHome().ninetieth(),
                durations.total().median(),
                durations.total().ninetieth(),
                durations.net().median(),
                durations.net().ninetieth());
    }
}
