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
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.temporary.application.EndDwelling;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-homes}. */
@Path("/v1/temporary-homes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Temporary homes")
public class TemporaryHomeResource {

    private final EndDwelling endDwelling;
    private final AuditTrail trail;
    private final Caller caller;

    TemporaryHomeResource(EndDwelling endDwelling, AuditTrail trail, Caller caller) {
        this.endDwelling = endDwelling;
        this.trail = trail;
        this.caller = caller;
    }

    /** The end of a dwelling. */
    @GET
    @Versioned
    @Path("/{dwelling}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getTemporaryHome",
            summary = "Get the last day of a dwelling",
            description = "The last day on which a temporary dwelling can be lived in (einddatum tijdelijke woning).")
    @APIResponse(
            responseCode = "200",
            description = "The end",
            content = @Content(schema = @Schema(implementation = TemporaryHomeResponse.class)))
    public Uni<Response> one(@PathParam("dwelling") String dwelling) {
        return endDwelling.find(caller.organisation(), dwelling).map(TemporaryHomeResource::answer);
    }

    /** Replaces the end of a dwelling. */
    @PUT
    @Path("/{dwelling}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "replaceTemporaryHome",
            summary = "Set the last day of a dwelling",
            description = "Sets, changes or removes the last day on which a dwelling and its places can be lived in"
                    + " (einddatum tijdelijke woning); households that live there get a rehousing alarm in"
                    + " placement-service. That of a flex home follows from its project.")
    @APIResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = TemporaryHomeResponse.class)))
    public Uni<Response> replace(
            @PathParam("dwelling") String dwelling, @HeaderParam("If-Match") String ifMatch, TemporaryHomeBody body) {
        return trail.change(() -> endDwelling
                .replace(caller.organisation(), dwelling, Version.expected(ifMatch), body.lastDay())
                .map(TemporaryHomeResource::answer));
    }

    private static Response answer(TemporaryHome home) {
        return Version.answer(Response.ok(), home.version() + 1, TemporaryHomeResponse.of(home));
    }
}
