// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of measured shares of fitting allocations; use as {@code @BeanParam}. */
public class MeasuredShareQuery {

    @QueryParam("year")
    @NotNull
    @Min(1900)
    @Max(9999)
    @Parameter(description = "Calendar year of the lettings", example = "2024")
    Integer year;

    @QueryParam("landlord")
    @Parameter(description = "Only of this landlord (corporatie)")
    String landlord;
}
