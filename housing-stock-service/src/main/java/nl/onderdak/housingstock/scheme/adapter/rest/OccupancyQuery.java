// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the conversion of persons to dwellings; use as {@code @BeanParam}. */
public class OccupancyQuery {

    @QueryParam("persons")
    @NotNull
    @Min(0)
    @Max(10_000_000)
    @Parameter(description = "Persons to house (personen)", example = "117")
    Integer persons;

    @QueryParam("perHundredDwellings")
    @Min(50)
    @Max(3_000)
    @Parameter(
            description =
                    "Persons in a hundred dwellings (gemiddelde woningbezetting); the value of the day when absent",
            example = "200")
    Integer perHundredDwellings;

    @QueryParam("day")
    @Parameter(description = "Day of the value; today when absent", example = "2025-03-27")
    LocalDate day;
}
