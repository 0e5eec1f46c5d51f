// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

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
import nl.onderdak.placement.outlook.application.KeepComingOfAge;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
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

/** When minors without parents come of age. */
@Path("/v1/couplings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Couplings", description = "Households coupled to municipalities (koppelingen)")
@Processes(value = Activity.COUPLING, objectsAreHouseholds = true)
public class ComingOfAgeResource {

    private final KeepComingOfAge keepComingOfAge;
    private final AuditTrail trail;
    private final Caller caller;

    ComingOfAgeResource(KeepComingOfAge keepComingOfAge, AuditTrail trail, Caller caller) {
        this.keepComingOfAge = keepComingOfAge;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Versioned
    @Path("/{id}/coming-of-age")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "getComingOfAge",
            summary = "Show when minors come of age",
            description = "Minors without parents of a household (amv's), as COA recorded it last.")
    @APIResponse(
            responseCode = "200",
            description = "The half-years",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ComingOfAgeResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return keepComingOfAge.find(caller.organisation(), id).map(ComingOfAgeResource::answer);
    }

    @PUT
    @Path("/{id}/coming-of-age")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "replaceComingOfAge", summary = "Replace when minors come of age", description = """
                    COA records in which half-year the members of a household of minors without parents (amv) come of age \
                    and leave the care of their guardian (uitstroom uit Nidos).""")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ComingOfAgeResponse.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the version that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ComingOfAgeRequest body) {
        return trail.change(() -> keepComingOfAge
                .replace(caller.organisation(), id, Version.expected(ifMatch), body.comingOfAge())
                .map(ComingOfAgeResource::answer));
    }

    private static Response answer(Recorded<ComingOfAge> recorded) {
        return Version.answer(Response.ok(), recorded.version(), ComingOfAgeResponse.of(recorded));
    }
}
