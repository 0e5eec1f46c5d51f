// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.temporary.application.FindTemporary;
import nl.onderdak.housingstock.temporary.application.PlaceHousehold;
import nl.onderdak.housingstock.temporary.application.StayView;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-stays}. */
@Path("/v1/temporary-stays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Temporary homes")
@Processes(Activity.HOUSING)
public class TemporaryStayResource {

    private final PlaceHousehold placeHousehold;
    private final FindTemporary findTemporary;
    private final AuditTrail trail;
    private final Caller caller;

    TemporaryStayResource(PlaceHousehold placeHousehold, FindTemporary findTemporary, AuditTrail trail, Caller caller) {
        this.placeHousehold = placeHousehold;
        this.findTemporary = findTemporary;
        this.trail = trail;
        this.caller = caller;
    }

    /** Changes a stay. */
    @PUT
    @Path("/{stay}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeTemporaryStay",
            summary = "Change a stay in a temporary location",
            description = "Replaces the last day of a stay (vertrek) and what the municipality states about it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TemporaryStayResponse.class)))
    public Uni<Response> change(
            @PathParam("stay") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeStayRequest body) {
        return trail.change(() -> placeHousehold
                .change(
                        caller.organisation(),
                        id,
                        Version.expected(ifMatch),
                        body.until(),
                        AttestedBody.of(body.attested()))
                .map(view -> answer(Response.ok(), view)));
    }

    /** One stay. */
    @GET
    @Versioned(wholly = false)
    @Path("/{stay}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getTemporaryStay",
            summary = "Get a stay in a temporary location",
            description = "One stay in a temporary location (verblijf), with the findings of today.")
    @APIResponse(
            responseCode = "200",
            description = "The stay",
            content = @Content(schema = @Schema(implementation = TemporaryStayResponse.class)))
    public Uni<Response> one(@PathParam("stay") UUID id) {
        return findTemporary.stay(caller.organisation(), id).map(view -> answer(Response.ok(), view));
    }

    static Response answer(Response.ResponseBuilder response, StayView view) {
        return Version.answer(response, view.stay().version(), TemporaryStayResponse.of(view));
    }
}
