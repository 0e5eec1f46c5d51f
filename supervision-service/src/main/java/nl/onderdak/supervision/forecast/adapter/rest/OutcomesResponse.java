// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.math.BigDecimal;
import java.util.List;
import nl.onderdak.supervision.forecast.domain.Outcomes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ForecastOutcomes", description = "How recorded forecasts did in half-years that are over")
record OutcomesResponse(
        @Schema(description = "Number of them") long compared,

        @Schema(description = "Those whose realisation is between the bounds, or on one")
        long within,

        @Schema(
                description = "The part of them that is, in per cent with one decimal; null without any",
                examples = "77.8",
                nullable = true)
        BigDecimal withinPercentage,

        @Schema(
                description =
                        "Persons that the realisation differs from the expected one on average, in either direction,"
                                + " to one decimal (gemiddelde absolute afwijking); null without any",
                examples = "3.5",
                nullable = true)
        BigDecimal meanAbsoluteError,

        @Schema(
                description =
                        "Half-years that are left out, because the municipality ended or took another over after the"
                                + " day of the forecast (herindeling)")
        long reorganised,

        @Schema(description = "By forecast, the newest first, and half-year")
        List<OutcomeResponse> items) {

    static OutcomesResponse of(Outcomes outcomes) {
        var within = outcomes.within();
        return new OutcomesResponse(
                within.denominator(),
                within.numerator(),
                within.percentage(),
                outcomes.meanAbsoluteError().orElse(null),
                outcomes.reorganised(),
                items(outcomes));
    }

    static List<OutcomeResponse> items(Outcomes outcomes) {
        return outcomes.items().stream().map(OutcomeResponse::of).toList();
    }
}
