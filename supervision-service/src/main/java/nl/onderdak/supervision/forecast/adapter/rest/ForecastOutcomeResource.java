// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.forecast.application.CompareForecasts;
import nl.onderdak.supervision.forecast.application.RecordedForecasts;
import nl.onderdak.supervision.forecast.domain.Outcomes;
import nl.onderdak.supervision.forecast.domain.Scenario;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/forecast-outcomes}. */
@Path("/v1/forecast-outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts")
public class ForecastOutcomeResource {

    /** A year of monthly forecasts of the municipalities of the largest province. */
    private static final int MOST = 600;

    private final CompareForecasts compareForecasts;
    private final Caller caller;

    ForecastOutcomeResource(CompareForecasts compareForecasts, Caller caller) {
        this.compareForecasts = compareForecasts;
        this.caller = caller;
    }

    /** How forecasts did. */
    @GET
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "compareForecasts",
            summary = "Compare recorded forecasts with what happened",
            description =
                    "Of the 600 newest recorded forecasts (vastgelegde prognoses) each half-year that is over: what"
                            + " was expected, what happened, and the part that is between the bounds. A half-year in or after"
                            + " which the municipality ended or took another over (herindeling) is left out. As text/csv"
                            + " the items.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OutcomesResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = OutcomeResponse.class))
            })
    public Uni<OutcomesResponse> compare(
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("province") @Parameter(description = "Only of this province (provincie)") ProvinceCode province,
            @QueryParam("scenario")
                    @DefaultValue("UNCHANGED_POLICY")
                    @Parameter(description = "What was taken into account")
                    Scenario scenario) {
        return outcomes(municipality, province, scenario).map(OutcomesResponse::of);
    }

    /** The items as CSV. */
    @GET
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(hidden = true)
    public Uni<List<OutcomeResponse>> compareAsCsv(
            @QueryParam("municipality") MunicipalityCode municipality,
            @QueryParam("province") ProvinceCode province,
            @QueryParam("scenario") @DefaultValue("UNCHANGED_POLICY") Scenario scenario) {
        return outcomes(municipality, province, scenario).map(OutcomesResponse::items);
    }

    private Uni<Outcomes> outcomes(MunicipalityCode municipality, ProvinceCode province, Scenario scenario) {
        return compareForecasts.outcomes(
                caller.organisation(), new RecordedForecasts.Filter(municipality, province), scenario, MOST);
    }
}
