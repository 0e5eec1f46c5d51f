// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of a forecast; use as {@code @BeanParam}. */
public class ForecastQuery {

    @QueryParam("until")
    @Parameter(
            description = "The last half-year (periode), at most 20 ahead; the fourth when absent",
            example = "2025-H2")
    HalfYear until;

    @QueryParam("validOn")
    @Parameter(
            description = "Made of the facts that count at the end of this day (peildatum), today or earlier; today"
                    + " when absent")
    LocalDate validOn;

    @QueryParam("knownAt")
    @Parameter(
            description = "Facts recorded up to and including this moment; when absent, the latest moment up to"
                    + " which everything that the sources recorded has been read")
    Instant knownAt;

    @QueryParam("realisedPerHalfYear")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description = "Persons housed in each half-year (realisatie per halfjaar), instead of what the history"
                    + " suggests")
    Integer realisedPerHalfYear;

    @QueryParam("realisedPerYear")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description = "Persons housed in each year (realisatie per jaar), instead of what the history suggests;"
                    + " of an odd number the second half-year has one more",
            example = "75")
    Integer realisedPerYear;

    @QueryParam("placesPerHalfYear")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description =
                    "Persons for whom places are expected in each half-year (planaanbod), instead of what owners of"
                            + " projects published")
    Integer placesPerHalfYear;

    @QueryParam("familyPerHalfYear")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description = "Family members who are expected in each half-year (nareizigers), instead of those whom COA"
                    + " expects")
    Integer familyPerHalfYear;

    @QueryParam("endingPerHalfYear")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description =
                    "Persons whose temporary home ends in each half-year (aflopende tijdelijke plekken), instead of"
                            + " what owners published")
    Integer endingPerHalfYear;

    /** The question. @throws nl.onderdak.web.problem.BadInput with all its faults */
    ForecastQuestion question(LocalDate today) {
        return QuestionFaults.inParameters()
                .question(
                        today,
                        until,
                        validOn,
                        knownAt,
                        realisedPerHalfYear,
                        realisedPerYear,
                        new GivenAdditions(placesPerHalfYear, familyPerHalfYear, endingPerHalfYear));
    }
}
