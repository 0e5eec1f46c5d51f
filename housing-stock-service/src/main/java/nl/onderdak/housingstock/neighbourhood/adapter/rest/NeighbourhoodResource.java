// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.neighbourhood.application.DecideCapacity;
import nl.onderdak.housingstock.neighbourhood.application.FindNeighbourhoods;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/neighbourhoods}. */
@Path("/v1/neighbourhoods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Neighbourhoods", description = "Neighbourhoods (buurten) and what each can carry (draagkracht)")
public class NeighbourhoodResource {

    private final DecideCapacity decideCapacity;
    private final FindNeighbourhoods findNeighbourhoods;
    private final Idempotency idempotency;
    private final Caller caller;

    NeighbourhoodResource(
            DecideCapacity decideCapacity,
            FindNeighbourhoods findNeighbourhoods,
            Idempotency idempotency,
            Caller caller) {
        this.decideCapacity = decideCapacity;
        this.findNeighbourhoods = findNeighbourhoods;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Decides what a neighbourhood can carry. */
    @POST
    @Path("/{neighbourhood}/capacities")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "decideNeighbourhoodCapacity",
            summary = "Decide what a neighbourhood can carry",
            description = "Records the highest share of homes for permit holders in a neighbourhood (draagkracht van de"
                    + " buurt) from a day on. Beyond it a reservation gets a warning and no refusal.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CapacityResponse.class)))
    public Uni<Response> decide(@PathParam("neighbourhood") String code, CapacityRequest body) {
        var neighbourhood = neighbourhood(code);
        return idempotency.once(
                body,
                () -> decideCapacity
                        .decide(
                                caller.organisation(),
                                neighbourhood,
                                body.effectiveOn(),
                                body.homes(),
                                body.capBasisPoints())
                        .map(capacity -> Response.created(URI.create("/v1/neighbourhoods/" + code + "/capacities"))
                                .entity(CapacityResponse.of(capacity))
                                .build()));
    }

    /** All decisions on a neighbourhood. */
    @GET
    @Path("/{neighbourhood}/capacities")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listNeighbourhoodCapacities",
            summary = "List what was decided on a neighbourhood",
            description = "Every decision on what the neighbourhood can carry (draagkracht), the first one first.")
    @APIResponse(responseCode = "200", description = "All decisions")
    public Uni<Page<CapacityResponse>> decisions(@PathParam("neighbourhood") String code) {
        return findNeighbourhoods
                .decisions(caller.organisation(), neighbourhood(code))
                .map(found ->
                        new Page<>(found.stream().map(CapacityResponse::of).toList(), null));
    }

    /** Neighbourhoods, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listNeighbourhoods",
            summary = "List neighbourhoods",
            description = "Neighbourhoods (buurten) with dwellings or a decision: how many dwellings are let to permit"
                    + " holders or kept for them, against what the neighbourhood can carry (draagkracht). Counts the dwellings"
                    + " that the caller may see.")
    @APIResponse(responseCode = "200", description = "One page of neighbourhoods")
    public Uni<Page<NeighbourhoodResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @Parameter(description = "The decision in effect on this day") @QueryParam("validOn") LocalDate validOn) {
        return findNeighbourhoods
                .list(caller.organisation(), municipality, validOn, page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(NeighbourhoodResponse::of).toList(),
                        page,
                        NeighbourhoodResponse::neighbourhood));
    }

    /** One neighbourhood. */
    @GET
    @Path("/{neighbourhood}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getNeighbourhood",
            summary = "Get a neighbourhood",
            description = "How many dwellings of a neighbourhood (buurt) are let to permit holders or kept for them,"
                    + " against what it can carry (draagkracht). Counts the dwellings that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "The neighbourhood",
            content = @Content(schema = @Schema(implementation = NeighbourhoodResponse.class)))
    public Uni<NeighbourhoodResponse> one(
            @PathParam("neighbourhood") String code,
            @Parameter(description = "The decision in effect on this day") @QueryParam("validOn") LocalDate validOn) {
        return findNeighbourhoods
                .find(caller.organisation(), neighbourhood(code), validOn)
                .map(NeighbourhoodResponse::of);
    }

    private static Neighbourhood neighbourhood(String code) {
        if (!Neighbourhood.isCode(code)) {
            throw new NotFound();
        }
        return new Neighbourhood(code);
    }
}
