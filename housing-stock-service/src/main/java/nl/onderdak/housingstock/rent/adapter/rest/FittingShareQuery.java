// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of a share of fitting allocations; use as {@code @BeanParam}. */
public class FittingShareQuery {

    @QueryParam("entitled")
    @NotNull
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description = "Households with a right to rent allowance that were allocated a home (toewijzingen)",
            example = "100")
    Integer entitled;

    @QueryParam("above")
    @NotNull
    @Min(0)
    @Max(1_000_000)
    @Parameter(description = "Those of them with a rent above their limit (niet passend)", example = "6")
    Integer above;

    @QueryParam("day")
    @Parameter(description = "Day of the least share (norm); today when absent", example = "2024-12-31")
    LocalDate day;
}
