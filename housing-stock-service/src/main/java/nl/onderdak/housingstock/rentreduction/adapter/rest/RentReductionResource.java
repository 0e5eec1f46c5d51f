// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.rentreduction.application.ReduceRent;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dwellings/{dwelling}/rent-reductions}. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dwellings")
public class RentReductionResource {

    private final ReduceRent reduceRent;
    private final Idempotency idempotency;
    private final Caller caller;

    RentReductionResource(ReduceRent reduceRent, Idempotency idempotency, Caller caller) {
        this.reduceRent = reduceRent;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Reduces the rent. */
    @POST
    @Path("/{dwelling}/rent-reductions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "reduceRent",
            summary = "Reduce the rent of a dwelling for some months",
            description = "Records a lower rent for whole months (tijdelijke huurverlaging), such as until a tenant is"
                    + " 23.")
    @APIResponse(
            responseCode = "201",
            description = "Reduced",
            content = @Content(schema = @Schema(implementation = RentReductionResponse.class)))
    public Uni<Response> reduce(@PathParam("dwelling") String reference, RentReductionRequest body) {
        var command = body.toCommand();
        return idempotency.once(
                body,
                () -> reduceRent
                        .reduce(caller.organisation(), reference, command)
                        .map(reduction -> Response.created(
                                        URI.create("/v1/dwellings/" + reference + "/rent-reductions"))
                                .entity(RentReductionResponse.of(reduction))
                                .build()));
    }

    /** The reductions of a dwelling. */
    @GET
    @Path("/{dwelling}/rent-reductions")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listRentReductions",
            summary = "List the rent reductions of a dwelling",
            description = "The months in which the rent is lower (tijdelijke huurverlaging), the first ones first.")
    @APIResponse(responseCode = "200", description = "All reductions")
    public Uni<Page<RentReductionResponse>> list(@PathParam("dwelling") String reference) {
        return reduceRent
                .find(caller.organisation(), reference)
                .map(reduced -> new Page<>(
                        reduced.reductions().stream()
                                .map(RentReductionResponse::of)
                                .toList(),
                        null));
    }
}
