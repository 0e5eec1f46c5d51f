// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.application.FindForecast;
import nl.onderdak.supervision.forecast.application.RecordForecast;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/forecasts}. */
@Path("/v1/forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts", description = "Balances that are expected (prognoses); never part of a backlog")
public class ForecastResource {

    private static final String AREA = "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL";

    private final FindForecast findForecast;
    private final RecordForecast recordForecast;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ForecastResource(
            FindForecast findForecast,
            RecordForecast recordForecast,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.findForecast = findForecast;
        this.recordForecast = recordForecast;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** The forecast of an area. */
    @GET
    @Path("/{area}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getForecast", summary = "Forecast the balance of an area", description = """
                    The balance that is expected at the end of coming half-years (prognose): opening balance less quotas \
                    (taakstelling), plus what is realised. At unchanged policy (bij gelijkblijvend beleid) realisation \
                    follows from each municipality's own closed half-years, or is given; scenarios add what owners published \
                    of projects, homes that end and family, or what is given. Of a province and the country it is the sum \
                    of the municipalities. As text/csv the lines.""")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ForecastResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = ForecastLineResponse.class))
            })
    public Uni<ForecastResponse> one(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @BeanParam ForecastQuery query) {
        return find(area, query).map(ForecastResponse::of);
    }

    /** The lines of the forecast as CSV. */
    @GET
    @Path("/{area}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(hidden = true)
    public Uni<List<ForecastLineResponse>> oneAsCsv(@PathParam("area") String area, @BeanParam ForecastQuery query) {
        return find(area, query).map(found -> ForecastResponse.lines(found.forecast()));
    }

    /** Records a forecast. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(
            operationId = "recordForecast",
            summary = "Record a forecast",
            description =
                    "Records the forecast (prognose) of a municipality as it is made now, with the positions of the"
                            + " sources and its hash; later it is compared with what happened.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedForecastResponse.class)))
    public Uni<Response> record(ForecastRequest body) {
        var question = body.question(DutchCalendar.today(clock));
        return idempotency.once(
                body,
                () -> recordForecast
                        .record(caller.organisation(), body.municipality(), question)
                        .map(forecast -> Response.created(URI.create("/v1/recorded-forecasts/" + forecast.id()))
                                .entity(RecordedForecastResponse.of(forecast))
                                .build()));
    }

    private Uni<FindForecast.Found> find(String area, ForecastQuery query) {
        return findForecast
                .find(caller.organisation(), area(area), query.question(DutchCalendar.today(clock)))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    private static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }
}
