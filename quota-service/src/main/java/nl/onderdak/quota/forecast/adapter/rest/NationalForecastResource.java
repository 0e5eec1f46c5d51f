// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.forecast.application.FindForecasts;
import nl.onderdak.quota.forecast.application.RecordForecast;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records forecasts of more years and shows the quotas they lead to. */
@Path("/v1/national-forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts", description = "Expected quotas over more years (meerjarenprognose)")
public class NationalForecastResource {

    private static final String KNOWN_AT = "With the populations known at this moment";

    private final RecordForecast take;
    private final FindForecasts find;
    private final Idempotency idempotency;

    public NationalForecastResource(RecordForecast take, FindForecasts find, Idempotency idempotency) {
        this.take = take;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "recordNationalForecast",
            summary = "Record a forecast of more years",
            description = "Records a forecast of the ministry for some half-years (meerjarenprognose). It"
                    + " creates no target and no quota, and is never changed: a new expectation is a new"
                    + " forecast.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = NationalForecastResponse.class)))
    public Uni<Response> take(RecordForecastRequest body) {
        return idempotency.once(
                body,
                () -> take.take(body.source(), body.publishedOn(), body.persons())
                        .map(NationalForecastResponse::of)
                        .map(taken -> Version.answer(
                                Response.created(URI.create("/v1/national-forecasts/" + taken.id())),
                                Version.ONLY,
                                taken)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listNationalForecasts",
            summary = "List forecasts",
            description = "The forecasts (meerjarenprognoses) in the order in which they were recorded.")
    @APIResponse(responseCode = "200", description = "A page of forecasts")
    public Uni<Page<NationalForecastResponse>> list(@BeanParam PageRequest page) {
        return find.list(page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(NationalForecastResponse::of).toList(),
                        page,
                        forecast -> forecast.id().toString()));
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getNationalForecast",
            summary = "Read a forecast",
            description = "A forecast of the ministry for some half-years (meerjarenprognose).")
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = NationalForecastResponse.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return find.one(id)
                .map(found -> Version.answer(Response.ok(), Version.ONLY, NationalForecastResponse.of(found)));
    }

    @GET
    @Path("/{id}/series")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listForecastSeries",
            summary = "Read the expected quotas per municipality",
            description = "The quotas that municipalities would have if the forecast came true, with"
                    + " average and spread. Half-years whose reference date (peildatum) has no figures"
                    + " yet are apportioned by the latest known inhabitants and marked so; half-years"
                    + " before the first figures are left out.")
    @APIResponse(responseCode = "200", description = "Sorted by municipality")
    public Uni<Page<QuotaSeriesResponse>> series(
            @PathParam("id") UUID id,
            @QueryParam("municipality") @Parameter(description = "Of this municipality", example = "GM0141")
                    MunicipalityCode municipality,
            @QueryParam("rounding") @DefaultValue("HALF_UP") @Parameter(description = "How shares become whole persons")
                    Rounding rounding,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return find.series(id, municipality, rounding, knownAt)
                .map(found ->
                        new Page<>(found.stream().map(QuotaSeriesResponse::of).toList(), null));
    }

    @GET
    @Path("/{id}/quotas")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listForecastQuotas",
            summary = "Read the expected quotas one by one",
            description =
                    "The same quotas (taakstellingen) as those of the series, one line per municipality and half-year.")
    @APIResponse(responseCode = "200", description = "Sorted by municipality and half-year")
    public Uni<Page<ExpectedQuotaResponse>> quotas(
            @PathParam("id") UUID id,
            @QueryParam("municipality") @Parameter(description = "Of this municipality", example = "GM0141")
                    MunicipalityCode municipality,
            @QueryParam("rounding") @DefaultValue("HALF_UP") @Parameter(description = "How shares become whole persons")
                    Rounding rounding,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return find.series(id, municipality, rounding, knownAt)
                .map(found -> new Page<>(
                        found.stream()
                                .flatMap(series -> series.quotas().stream())
                                .map(ExpectedQuotaResponse::of)
                                .toList(),
                        null));
    }
}
