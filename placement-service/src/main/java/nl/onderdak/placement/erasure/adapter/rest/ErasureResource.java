// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.application.EraseReference;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/erasures}; the reference stands in the body, since paths end up in logs. */
@Path("/v1/erasures")
@Processes(Activity.ERASURE)
@Tag(name = "Privacy", description = "Processing of data on households (verwerkingen)")
public class ErasureResource {

    private final EraseReference eraseReference;
    private final Idempotency idempotency;
    private final Caller caller;

    ErasureResource(EraseReference eraseReference, Idempotency idempotency, Caller caller) {
        this.eraseReference = eraseReference;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REFERENCES_ERASE)
    @Operation(operationId = "eraseReference", summary = "Erase COA's reference of a household", description = """
                    The reference is removed from everything but the legal archive (wissing); the coupling stays, and so \
                    does every figure. A reference that no coupling has counts as erased.""")
    @APIResponse(
            responseCode = "200",
            description = "Erased",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    public Uni<Response> erase(ErasureRequest body) {
        return idempotency.once(
                body,
                () -> eraseReference
                        .erase(caller.organisation(), new CoaReference(body.coaReference()), body.reason())
                        .map(erased -> Response.ok(ErasureResponse.of(erased)).build()));
    }
}
