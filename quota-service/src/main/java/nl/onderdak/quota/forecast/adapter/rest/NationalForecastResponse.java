// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.forecast.domain.NationalForecast;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast of the ministry for some half-years. */
@Schema(description = "Persons that the ministry expects for half-years to come (prognose)")
public record NationalForecastResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Organisation and document")
        String source,

        @Schema(required = true, description = "Day of publication")
        LocalDate publishedOn,

        @Schema(required = true, description = "First half-year of it")
        HalfYear from,

        @Schema(required = true, description = "Last half-year of it")
        HalfYear until,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt,

        @Schema(required = true, description = "Link to the expected quotas of the municipalities")
        String series,

        @Schema(required = true, description = "Sorted by half-year")
        List<RecordForecastRequest.Figure> halfYears) {

    static NationalForecastResponse of(NationalForecast forecast) {
        return new NationalForecastResponse(
                forecast.id(),
                forecast.source(),
                forecast.publishedOn(),
                forecast.persons().firstKey(),
                forecast.persons().lastKey(),
                forecast.recordedAt(),
                "/v1/national-forecasts/" + forecast.id() + "/series",
                forecast.persons().entrySet().stream()
                        .map(figure -> new RecordForecastRequest.Figure(figure.getKey(), figure.getValue()))
                        .toList());
    }
}
