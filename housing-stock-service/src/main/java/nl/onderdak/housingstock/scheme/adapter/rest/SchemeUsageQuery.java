// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the usage of schemes; use as {@code @BeanParam}. */
public class SchemeUsageQuery {

    @QueryParam("year")
    @NotNull
    @Min(1900)
    @Max(9999)
    @Parameter(description = "Calendar year of the applications", example = "2025")
    Integer year;

    @QueryParam("municipality")
    @Parameter(description = "Only of this municipality (gemeente)")
    MunicipalityCode municipality;

    @QueryParam("homes")
    @Min(0)
    @Max(1_000_000)
    @Parameter(
            description = "Dwellings that the scheme of flex homes could be used for (woningen); this service does not"
                    + " know them",
            example = "100")
    Integer homes;
}
