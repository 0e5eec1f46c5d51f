// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.statistics.application.Statistics.Refusals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefusalStatistic", description = "Refused offers of a municipality for one reason (weigeringen)")
record RefusalStatisticResponse(
        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Half-year of the refusal (kalenderhalfjaar)", examples = "2024-H1")
        String halfYear,

        @Schema(description = "Reason of the refusal", examples = "LOCATION")
        RefusalReason reason,

        @Schema(description = "Refusals that COA judged justified (gegrond)", examples = "1")
        int justified,

        @Schema(description = "Refusals that COA judged unjustified (ongegrond)", examples = "3")
        int unjustified,

        @Schema(description = "Refusals that COA has not judged", examples = "0")
        int open) {

    static RefusalStatisticResponse of(Refusals refusals, HalfYear halfYear) {
        return new RefusalStatisticResponse(
                refusals.municipality().value(),
                halfYear.toString(),
                refusals.reason(),
                refusals.justified(),
                refusals.unjustified(),
                refusals.open());
    }
}
