// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.market.application.FindMarket;
import nl.onderdak.housingstock.market.application.GiveMarketFigures;
import nl.onderdak.housingstock.market.application.Market;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/market}. */
@Path("/v1/market")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Market", description = "The rental market (woningmarkt)")
public class MarketResource {

    private final GiveMarketFigures giveMarketFigures;
    private final FindMarket findMarket;
    private final Idempotency idempotency;
    private final Caller caller;

    MarketResource(GiveMarketFigures giveMarketFigures, FindMarket findMarket, Idempotency idempotency, Caller caller) {
        this.giveMarketFigures = giveMarketFigures;
        this.findMarket = findMarket;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records figures. */
    @POST
    @Path("/figures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordMarketFigures",
            summary = "Record figures of the rental market",
            description =
                    "Records figures of a municipality and a year (woningmarktcijfers) that are not measured here;"
                            + " they replace earlier ones.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = MarketFiguresResponse.class)))
    public Uni<Response> give(MarketFiguresRequest body) {
        var figures = body.figures();
        return idempotency.once(
                body,
                () -> giveMarketFigures
                        .give(caller.organisation(), body.municipality(), body.year(), figures, body.source())
                        .map(given -> Response.created(URI.create("/v1/market/years?municipality=" + body.municipality()
                                        + "&year=" + body.year()))
                                .entity(MarketFiguresResponse.of(given))
                                .build()));
    }

    /** The market by municipality and year. */
    @GET
    @Path("/years")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listMarketYears",
            summary = "Show the rental market by year",
            description =
                    "Vacated homes (mutaties), turnover rate (mutatiegraad), seekers, reactions, registration time and"
                            + " the quota against the vacated homes, per municipality and year; each given or measured.")
    @APIResponse(responseCode = "200", description = "One line per municipality and year")
    public Uni<Page<MarketYearResponse>> years(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("year") @Parameter(description = "Only this year (jaar)") Integer year) {
        return findMarket
                .years(caller.organisation(), municipality, year)
                .map(found ->
                        new Page<>(found.stream().map(MarketYearResponse::of).toList(), null));
    }

    /** The turnover of landlords. */
    @GET
    @Path("/turnover")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listTurnover",
            summary = "Measure turnover",
            description = "Vacated homes (mutaties) against the registered units (mutatiegraad), per municipality,"
                    + " landlord and year.")
    @APIResponse(responseCode = "200", description = "One line per municipality, landlord and year")
    public Uni<Page<TurnoverResponse>> turnover(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only this landlord (verhuurder)") String landlord,
            @QueryParam("year") @Parameter(description = "Only this year (jaar)") Integer year) {
        return findMarket
                .turnover(caller.organisation(), new Market.Filter(municipality, landlord, year))
                .map(found ->
                        new Page<>(found.stream().map(TurnoverResponse::of).toList(), null));
    }
}
