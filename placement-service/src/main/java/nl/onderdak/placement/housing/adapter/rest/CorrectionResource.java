// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.housing.application.CorrectHousing;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of the housing of a coupled household. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housings", description = "Coupled households that moved in (huisvestingen)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class CorrectionResource {

    private final CorrectHousing correctHousing;
    private final Idempotency idempotency;
    private final Caller caller;

    CorrectionResource(CorrectHousing correctHousing, Idempotency idempotency, Caller caller) {
        this.correctHousing = correctHousing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/corrections")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(summary = "Correct a housing that was recorded wrongly", description = """
                    Replaces the recorded housing by the right one (correctie), or takes it back when the household was \
                    not housed; figures as known before the correction stay the same.""")
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CorrectionRequest body) {
        return idempotency.once(
                body,
                () -> correctHousing
                        .correct(caller.organisation(), body.command(id, Version.expected(ifMatch)))
                        .map(OutcomeResponse::created));
    }
}
