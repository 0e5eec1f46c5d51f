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

/** {@code /vera/v4/eenheden}. */
@Path("/vera/v4/eenheden")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "VERA", description = "Messages of landlords' systems, by the open standard VERA 4.3 (berichten)")
public class EenhedenResource {

    private final VeraIntake intake;

    EenhedenResource(VeraIntake intake) {
        this.intake = intake;
    }

    /** One unit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "takeInEenheid",
            summary = "Take in a unit",
            description =
                    "Takes in the state of a unit (Eenheid): the dwelling, and the vacancy when it is empty and to"
                            + " be let (leegstand). The same message twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = VeraOutcome.class)))
    public Uni<Response> one(Eenheid body) {
        return intake.one(body);
    }
}
