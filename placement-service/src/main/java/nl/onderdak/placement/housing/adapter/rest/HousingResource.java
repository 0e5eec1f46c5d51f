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
import nl.onderdak.placement.housing.application.HouseHousehold;
import nl.onderdak.placement.housing.application.HouseHousehold.HouseCommand;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The housing of a coupled household. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housings", description = "Coupled households that moved in (huisvestingen)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class HousingResource {

    private final HouseHousehold houseHousehold;
    private final Idempotency idempotency;

    HousingResource(HouseHousehold houseHousehold, Idempotency idempotency) {
        this.houseHousehold = houseHousehold;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/housing")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(summary = "Record that a household moved in", description = """
                    The whole household moves in (huisvesting); it counts towards the quota of the half-year of that \
                    day (realisatie), unless the kind of accommodation does not count.""")
    @APIResponse(
            responseCode = "201",
            description = "Housed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> house(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            HousingRequest body) {
        var command = new HouseCommand(id, Version.expected(ifMatch), body.moveIn());
        return idempotency.joint(body, houseHousehold, command, OutcomeResponse::created);
    }
}
