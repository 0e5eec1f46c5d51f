// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.forecast.application.FindForecastOutcomes;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares forecasts with definitive quotas. */
@Path("/v1/forecast-outcomes")
@Tag(name = "Forecasts")
public class ForecastOutcomeResource {

    private final FindForecastOutcomes find;

    public ForecastOutcomeResource(FindForecastOutcomes find) {
        this.find = find;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listForecastOutcomes",
            summary = "Read how forecasts turned out",
            description = "The expected quotas of a municipality (prognose), as computed at the time, beside the"
                    + " definitive quota (taakstelling): of targets that were a forecast first, and of forecasts of more"
                    + " years.")
    @APIResponse(responseCode = "200", description = "Sorted by half-year")
    public Uni<Page<ForecastOutcomeResponse>> read(
            @QueryParam("municipality") @NotNull @Parameter(description = "Of this municipality", example = "GM0141")
                    MunicipalityCode municipality) {
        return find.of(municipality)
                .map(found -> new Page<>(
                        found.stream().map(ForecastOutcomeResponse::of).toList(), null));
    }
}
