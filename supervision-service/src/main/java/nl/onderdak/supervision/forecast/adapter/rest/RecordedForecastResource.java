// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.forecast.application.CompareForecasts;
import nl.onderdak.supervision.forecast.application.RecordedForecasts;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/recorded-forecasts}. */
@Path("/v1/recorded-forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts")
public class RecordedForecastResource {

    private final CompareForecasts compareForecasts;
    private final Caller caller;

    RecordedForecastResource(CompareForecasts compareForecasts, Caller caller) {
        this.compareForecasts = compareForecasts;
        this.caller = caller;
    }

    /** Recorded forecasts, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listRecordedForecasts",
            summary = "List recorded forecasts",
            description = "Forecasts as they were made (vastgelegde prognoses), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of recorded forecasts")
    public Uni<Page<RecordedForecastResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("province") @Parameter(description = "Only of this province (provincie)")
                    ProvinceCode province) {
        return compareForecasts
                .list(
                        caller.organisation(),
                        new RecordedForecasts.Filter(municipality, province),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(RecordedForecastResponse::of).toList(),
                        page,
                        forecast -> forecast.id().toString()));
    }

    /** One recorded forecast. */
    @GET
    @Path("/{forecast}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "getRecordedForecast",
            summary = "Get a recorded forecast",
            description = "A forecast as it was made (vastgelegde prognose), with its hash.")
    @APIResponse(
            responseCode = "200",
            description = "The recorded forecast",
            content = @Content(schema = @Schema(implementation = RecordedForecastResponse.class)))
    public Uni<RecordedForecastResponse> one(@PathParam("forecast") UUID id) {
        return compareForecasts.find(caller.organisation(), id).map(RecordedForecastResponse::of);
    }
}
