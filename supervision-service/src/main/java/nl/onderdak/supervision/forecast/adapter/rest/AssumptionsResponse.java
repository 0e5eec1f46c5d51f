// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.supervision.forecast.domain.AdditionLine;
import nl.onderdak.supervision.forecast.domain.ForecastMethod;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ForecastAssumptions", description = "What a forecast rests on (aannames)")
record AssumptionsResponse(
        @Schema(description = "Version of the method: the first day it is used for")
        LocalDate methodEffectiveOn,

        @Schema(description = "The last closed half-years whose realisation is looked at, at most this many")
        int halfYears,

        @Schema(description = "Quantile of the lower bound, in basis points (kwantiel)", examples = "1000")
        int lowQuantile,

        @Schema(description = "Quantile of the expectation, in basis points", examples = "5000")
        int expectedQuantile,

        @Schema(description = "Quantile of the upper bound, in basis points", examples = "9000")
        int highQuantile,

        @Schema(description = "Given persons housed per half-year, instead of the quantiles", nullable = true)
        Integer realisedPerHalfYear,

        @Schema(description = "Given persons housed per year, instead of the quantiles", nullable = true)
        Integer realisedPerYear,

        @Schema(description = "What scenarios add, by addition and half-year, with its origin (herkomst)")
        List<AdditionLineResponse> additions) {

    static AssumptionsResponse of(ForecastMethod method, GivenPace given, List<AdditionLine> additions) {
        return new AssumptionsResponse(
                method.effectiveOn(),
                method.halfYears(),
                method.low(),
                method.middle(),
                method.high(),
                given.perHalfYear(),
                given.perYear(),
                AdditionLineResponse.of(additions));
    }
}
