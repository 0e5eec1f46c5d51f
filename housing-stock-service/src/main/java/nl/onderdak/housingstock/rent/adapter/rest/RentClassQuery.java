// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the class of a rent; use as {@code @BeanParam}. */
public class RentClassQuery {

    @QueryParam("rent")
    @NotNull
    @Min(0)
    @Max(1_000_000)
    @Parameter(description = "Bare rent per month in eurocents (kale huur)", example = "65500")
    Integer rent;

    @QueryParam("year")
    @NotNull
    @Min(1900)
    @Max(9999)
    @Parameter(description = "Calendar year of the limits", example = "2024")
    Integer year;
}
