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

        @Schema(description = ForecastResponse.VALID_ON) LocalDate validOn,
        @Schema(description = ForecastResponse.KNOWN_AT) Instant knownAt,

        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "The last half-year (periode)")
        HalfYear until,

        @Schema(description = ForecastResponse.OPENING_BALANCE)
        long openingBalance,

        @Schema(description = "What it rests on") AssumptionsResponse assumptions,
        @Schema(description = "By scenario and half-year") List<ForecastLineResponse> lines,

        @Schema(description = "How far each source had been read")
        List<SourceResponse> sources,

        @Schema(description = ForecastResponse.SUPPLY_KNOWN_AT, nullable = true)
        Instant supplyKnownAt,

        @Schema(description = ForecastResponse.SUPPLY_REASONS)
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
