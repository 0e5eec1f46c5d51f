// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.IntakeQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vera/v4/publicaties-intakes}: many at once. */
@Path("/vera/v4/publicaties-intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "VERA")
public class PublicatiesIntakeResource {

    private final VeraIntake intake;

    PublicatiesIntakeResource(VeraIntake intake) {
        this.intake = intake;
    }

    /** One publication per line. */
    @POST
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "takeInPublicaties",
            summary = "Take in many publications",
            description = "Takes in publications (Publicaties)" + VeraIntake.MANY)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = Publicatie.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = Publicatie.class,
                                        minItems = 1,
                                        maxItems = VeraReport.MOST))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of them",
            content = @Content(schema = @Schema(implementation = VeraReport.class)))
    public Uni<Response> many(byte[] body, @BeanParam IntakeQuery query) {
        return intake.lines(body, Publicatie.class, query);
    }

    /** One publication per entry of an array; described with the lines. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> array(byte[] body, @BeanParam IntakeQuery query) {
        return intake.array(body, Publicatie.class, query);
    }
}
