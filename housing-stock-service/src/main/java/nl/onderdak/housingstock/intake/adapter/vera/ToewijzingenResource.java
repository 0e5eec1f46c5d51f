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
import nl.onderdak.web.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vera/v4/toewijzingen}. */
@Path("/vera/v4/toewijzingen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vera")
public class ToewijzingenResource {

    private final VeraIntake intake;
    private final BulkIntakes intakes;
    private final Idempotency idempotency;

    ToewijzingenResource(VeraIntake intake, BulkIntakes intakes, Idempotency idempotency) {
        this.intake = intake;
        this.intakes = intakes;
        this.idempotency = idempotency;
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
        return idempotency.once(body, () -> intake.one(body));
    }

    /** One letting per line. */
    @POST
    @Path("/bulk")
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "takeInToewijzingen",
            summary = "Take in many lettings",
            description =
                    "Takes in lettings (Toewijzingen), one JSON object per line or all in one array, by the same rules as"
                            + " one.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = Toewijzing.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = Toewijzing.class,
                                        minItems = 1,
                                        maxItems = VeraReport.MOST))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of them",
            content = @Content(schema = @Schema(implementation = VeraReport.class)))
    public Uni<Response> many(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, Toewijzing.class, lines -> intake.many(lines, query));
    }

    /** One letting per entry of an array; described with the lines. */
    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> array(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.array(body, Toewijzing.class, entries -> intake.many(entries, query));
    }
}
