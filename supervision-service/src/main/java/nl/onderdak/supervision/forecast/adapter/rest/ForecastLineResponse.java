// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.ForecastLine;
import nl.onderdak.supervision.forecast.domain.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ForecastLine", description = "What is expected of one half-year in one scenario, in persons")
record ForecastLineResponse(
        @Schema(description = "Which (periode)", examples = "2025-H2")
        HalfYear halfYear,

        @Schema(
                description =
                        "What is taken into account: nothing else (bij gelijkblijvend beleid), or additions to it")
        Scenario scenario,

        @Schema(description = "Persons taken over in it less those handed over (overgenomen)")
        long takenOver,

        @Schema(description = "Its quota (taakstelling) as far as it is known, forecast included")
        long quota,

        @Schema(description = "The part of it that is a forecast (prognose)")
        long forecastQuota,

        @Schema(description = "Housed in it up to the day of the forecast (realisatie tot nu)")
        long realisedSoFar,

        @Schema(description = "Persons that the scenario adds to unchanged policy, or with a minus takes away")
        long added,

        @Schema(description = "Expected to be housed in all of it (verwachte realisatie): the lower bound")
        long realisedLow,

        @Schema(description = "Expected to be housed in all of it (verwachte realisatie)")
        long realised,

        @Schema(description = "Expected to be housed in all of it (verwachte realisatie): the upper bound")
        long realisedHigh,

        @Schema(description = "Balance at its end (verwacht saldo), negative is backlog: the lower bound")
        long balanceLow,

        @Schema(description = "Balance at its end (verwacht saldo); negative is backlog (achterstand)")
        long balance,

        @Schema(description = "Balance at its end (verwacht saldo): the upper bound")
        long balanceHigh,

        @Schema(description = "Persons behind at its end (verwachte achterstand), never negative")
        long backlog) {

    static ForecastLineResponse of(ForecastLine line) {
        var coming = line.coming();
        return new ForecastLineResponse(
                coming.halfYear(),
                line.scenario(),
                coming.takenOver(),
                coming.quota(),
                coming.forecastQuota(),
                coming.realised(),
                line.added(),
                line.realised().low(),
                line.realised().middle(),
                line.realised().high(),
                line.balance().low(),
                line.balance().middle(),
                line.balance().high(),
                line.backlog());
    }
}
