// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.simulation.application.FindSimulations;
import nl.onderdak.quota.simulation.application.Simulate;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Simulates apportionments by other keys than inhabitants. */
@Path("/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class SimulationResource {

    private final Simulate simulate;
    private final FindSimulations find;
    private final Idempotency idempotency;
    private final Caller caller;

    public SimulationResource(Simulate simulate, FindSimulations find, Idempotency idempotency, Caller caller) {
        this.simulate = simulate;
        this.find = find;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SIMULATIONS_WRITE)
    @Operation(
            operationId = "simulateQuotas",
            summary = "Simulate another key",
            description = "Apportions the national target of a half-year by another key (verdeelsleutel)"
                    + " than inhabitants alone and compares the result with the present quotas"
                    + " (taakstellingen). It changes no quota and publishes nothing; the result is"
                    + " stored and never changes. Missing values are reported, not estimated.")
    @APIResponse(
            responseCode = "201",
            description = "Simulated and stored",
            content = @Content(schema = @Schema(implementation = SimulationResponse.class)))
    public Uni<Response> simulate(SimulateRequest body) {
        return idempotency.once(
                body,
                () -> simulate.simulate(
                                body.halfYear(),
                                body.title(),
                                caller.organisation().claim(),
                                body.perMille(),
                                body.methodOrDefault(),
                                body.values())
                        .map(SimulationResponse::of)
                        .map(simulated -> Version.answer(
                                Response.created(URI.create(simulated.link())), Version.ONLY, simulated)));
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getSimulation",
            summary = "Read a simulation",
            description = "The quotas (taakstellingen) of a half-year by another key, as stored. As text/csv the"
                    + " outcome per municipality.")
    @APIResponse(
            responseCode = "200",
            description = "The simulation",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SimulationResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = SimulatedQuotaRow.class))
            })
    public Uni<Response> read(@PathParam("id") UUID id) {
        return find.one(id).map(found -> Version.answer(Response.ok(), Version.ONLY, SimulationResponse.of(found)));
    }

    @GET
    @Path("/{id}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(hidden = true)
    public Uni<Page<SimulatedQuotaRow>> readTable(@PathParam("id") UUID id) {
        return find.one(id).map(found -> new Page<>(SimulationResponse.rows(found), null));
    }
}
