// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast to record. */
@Schema(description = "A forecast to record (prognose vastleggen)")
public record ForecastRequest(
        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull @Schema(description = "The last half-year (periode), at most 20 ahead", examples = "2025-H2")
        HalfYear until,

        @Schema(
                description = "Made of the facts that count at the end of this day (peildatum); today when absent",
                nullable = true)
        LocalDate validOn,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons housed in each half-year, instead of what the history suggests", nullable = true)
        Integer realisedPerHalfYear,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Persons housed in each year, instead of what the history suggests", nullable = true)
        Integer realisedPerYear,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description =
                        "Persons for whom places are expected in each half-year (planaanbod), instead of what owners"
                                + " of projects published",
                nullable = true)
        Integer placesPerHalfYear,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description =
                        "Family members who are expected in each half-year (nareizigers), instead of those whom COA"
                                + " expects",
                nullable = true)
        Integer familyPerHalfYear,

        @Min(0)
        @Max(1_000_000)
        @Schema(
                description =
                        "Persons whose temporary home ends in each half-year (aflopende tijdelijke plekken), instead"
                                + " of what owners published",
                nullable = true)
        Integer endingPerHalfYear) {

    /** The question. @throws nl.onderdak.web.problem.BadInput with all its faults */
    ForecastQuestion question(LocalDate today) {
        return QuestionFaults.inBody()
                .question(
                        today,
                        until,
                        validOn,
                        null,
                        realisedPerHalfYear,
                        realisedPerYear,
                        new GivenAdditions(placesPerHalfYear, familyPerHalfYear, endingPerHalfYear));
    }
}
