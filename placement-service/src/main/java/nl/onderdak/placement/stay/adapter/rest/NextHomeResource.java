// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.placement.stay.application.AgreeNextHome;
import nl.onderdak.placement.stay.domain.NextHome;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agreed next homes of households in temporary places. */
@Path("/v1/couplings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stays", description = "Stays of coupled households (verblijven), and those that count (realisatie)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class NextHomeResource {

    private final AgreeNextHome agreeNextHome;
    private final AuditTrail trail;
    private final Caller caller;

    NextHomeResource(AgreeNextHome agreeNextHome, AuditTrail trail, Caller caller) {
        this.agreeNextHome = agreeNextHome;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Versioned
    @Path("/{id}/next-home")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "getNextHome",
            summary = "Show the agreed next home of a household",
            description = "Day from which the household in a temporary place has a next home (vervolghuisvesting).")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = NextHomeResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return agreeNextHome.find(caller.organisation(), id).map(NextHomeResource::answer);
    }

    @PUT
    @Path("/{id}/next-home")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "agreeNextHome", summary = "Agree on the next home of a household", description = """
                    The municipality agrees on a next home (vervolghuisvesting), best before the household moves into a \
                    temporary place; until then that place is on the list of rehousings with an alarm.""")
    @APIResponse(
            responseCode = "200",
            description = "Agreed",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = NextHomeResponse.class)))
    public Uni<Response> agree(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the agreement that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            NextHomeRequest body) {
        return trail.change(() -> agreeNextHome
                .agree(caller.organisation(), id, Version.expected(ifMatch), body.nextHome())
                .map(NextHomeResource::answer));
    }

    private static Response answer(Recorded<NextHome> recorded) {
        return Version.answer(Response.ok(), recorded.version(), NextHomeResponse.of(recorded));
    }
}
