// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.onderdak.contracts.access.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vera/v4/toewijzingen}. */
@Path("/vera/v4/toewijzingen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "VERA")
public class ToewijzingenResource {

    private final VeraIntake intake;

    ToewijzingenResource(VeraIntake intake) {
        this.intake = intake;
    }

    /** One letting. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "takeInToewijzing",
            summary = "Take in a letting",
            description = "Takes in a letting (Toewijzing) to a target group (doelgroep), which ends the vacancy of the"
                    + " unit.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = VeraOutcome.class)))
    public Uni<Response> one(Toewijzing body) {
        return intake.one(body);
    }
}
