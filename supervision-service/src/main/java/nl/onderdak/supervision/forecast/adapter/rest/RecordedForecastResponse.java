// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.adapter.rest.SourceResponse;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordedForecast", description = "A forecast as it was made (vastgelegde prognose), in persons")
record RecordedForecastResponse(
        UUID id,
        @Schema(description = "CBS code (gemeentecode)") String municipality,

        @Schema(description = "Made of the facts that count at the end of this day (peildatum)")
        LocalDate validOn,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "The last half-year (periode)")
        HalfYear until,

        @Schema(description = "Balance at the end of the half-year before the first; negative is backlog (achterstand)")
        long openingBalance,

        @Schema(description = "What it rests on") AssumptionsResponse assumptions,
        @Schema(description = "By scenario and half-year") List<ForecastLineResponse> lines,

        @Schema(description = "How far each source had been read")
        List<SourceResponse> sources,

        @Schema(
                description =
                        "Everything that housing-stock-service recorded up to and including this moment is in the"
                                + " places and the homes that end (aanbod); null before it was first read, and when both were given",
                nullable = true)
        Instant supplyKnownAt,

        @Schema(
                description =
                        "Why these may lack what was recorded: EVENTS_PARKED, SOURCE_BEHIND; empty when nothing is"
                                + " missing")
        Set<Provisional> supplyReasons,

        @Schema(description = "SHA-256 of its figures and of what it rests on, in hexadecimal")
        String hash) {

    static RecordedForecastResponse of(RecordedForecast forecast) {
        return new RecordedForecastResponse(
                forecast.id(),
                forecast.municipality().value(),
                forecast.validOn(),
                forecast.knownAt(),
                forecast.recordedAt(),
                forecast.until(),
                forecast.openingBalance(),
                AssumptionsResponse.of(forecast.method(), forecast.given(), forecast.additions()),
                forecast.lines().stream().map(ForecastLineResponse::of).toList(),
                SourceResponse.of(forecast.readings()),
                forecast.supply().knownAt(),
                forecast.supply().reasons(),
                forecast.hash());
    }
}
