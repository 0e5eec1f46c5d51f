// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.Outcome;
import nl.onderdak.supervision.forecast.domain.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ForecastOutcome",
        description = "What was forecast of a closed half-year, and what happened (uitkomst), in persons")
record OutcomeResponse(
        @Schema(description = "The recorded forecast") UUID forecast,
        @Schema(description = "CBS code (gemeentecode)") String municipality,

        @Schema(description = "The day that the forecast was made of (peildatum)")
        LocalDate validOn,

        @Schema(description = "Which (periode)") HalfYear halfYear,
        @Schema(description = "What was taken into account") Scenario scenario,

        @Schema(description = "Expected to be housed: the lower bound")
        long realisedLow,

        @Schema(description = "Expected to be housed (verwachte realisatie)")
        long realisedExpected,

        @Schema(description = "Expected to be housed: the upper bound")
        long realisedHigh,

        @Schema(description = "Housed, as it is known now (realisatie)")
        long realised,

        @Schema(description = "Persons housed more than expected; negative is fewer (afwijking)")
        long realisedError,

        @Schema(description = "Whether the realisation is between the bounds, or on one")
        boolean within,

        @Schema(description = "Balance that was expected (verwacht saldo)")
        long balanceExpected,

        @Schema(description = "Balance at its end, as it is known now (saldo)")
        long balance,

        @Schema(description = "Persons that the balance is higher than expected; also when the quota became another")
        long balanceError) {

    static OutcomeResponse of(Outcome outcome) {
        var line = outcome.line();
        return new OutcomeResponse(
                outcome.forecast(),
                outcome.municipality().value(),
                outcome.validOn(),
                line.coming().halfYear(),
                line.scenario(),
                line.realised().low(),
                line.realised().middle(),
                line.realised().high(),
                outcome.realised(),
                outcome.realisedError(),
                outcome.isWithin(),
                line.balance().middle(),
                outcome.balance(),
                outcome.balanceError());
    }
}
