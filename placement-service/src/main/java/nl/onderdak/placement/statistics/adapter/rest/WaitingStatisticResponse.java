// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.adapter.rest;

import java.math.BigDecimal;
import nl.onderdak.placement.household.domain.Composition;
import nl.onderdak.placement.statistics.domain.Composed;
import nl.onderdak.placement.statistics.domain.Percentage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WaitingStatistic", description = "The waiting households of a municipality, by composition")
record WaitingStatisticResponse(
        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "Waiting households", examples = "100")
        int households,

        @Schema(description = "Waiting persons", examples = "117")
        int persons,

        @Schema(description = "Households of one person (alleenstaanden)", examples = "85")
        int singles,

        @Schema(description = "Their share of the households, in percent", examples = "85.0")
        BigDecimal singlesPercent,

        @Schema(description = "Singles who expect family (referenten)", examples = "42")
        int singleSponsors,

        @Schema(description = "Their share of the singles, in percent", examples = "49.4")
        BigDecimal singleSponsorsPercent,

        @Schema(description = "Couples without others", examples = "3")
        int couples,

        @Schema(description = "Families (gezinnen)", examples = "10")
        int families,

        @Schema(description = "Large families (grote gezinnen)", examples = "2")
        int largeFamilies,

        @Schema(description = "Family members who are expected (nareizigers); not among the persons", examples = "125")
        int expected,

        @Schema(description = "Waiting persons whose civic integration has started (inburgering)", examples = "50")
        int integrating,

        @Schema(description = "Their share of the persons, in percent", examples = "42.7")
        BigDecimal integratingPercent) {

    static WaitingStatisticResponse of(Composed composed) {
        var singles = composed.of(Composition.SINGLE);
        return new WaitingStatisticResponse(
                composed.municipality().value(),
                composed.households(),
                composed.persons(),
                singles,
                Percentage.of(singles, composed.households()),
                composed.singleSponsors(),
                Percentage.of(composed.singleSponsors(), singles),
                composed.of(Composition.COUPLE),
                composed.of(Composition.FAMILY),
                composed.of(Composition.LARGE_FAMILY),
                composed.expected(),
                composed.integrating(),
                Percentage.of(composed.integrating(), composed.persons()));
    }
}
