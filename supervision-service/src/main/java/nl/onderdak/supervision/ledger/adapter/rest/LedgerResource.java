// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.ledger.application.CheckLedger;
import nl.onderdak.supervision.ledger.application.RebuildLedger;
import nl.onderdak.web.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/ledger}: maintenance. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "Maintenance of the ledger (grootboek)")
public class LedgerResource {

    private final CheckLedger checkLedger;
    private final RebuildLedger rebuildLedger;
    private final Idempotency idempotency;

    LedgerResource(CheckLedger checkLedger, RebuildLedger rebuildLedger, Idempotency idempotency) {
        this.checkLedger = checkLedger;
        this.rebuildLedger = rebuildLedger;
        this.idempotency = idempotency;
    }

    /** Proves the running totals. */
    @GET
    @Path("/check")
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(
            summary = "Prove that the running totals equal the ledger",
            description = "Adds up all entries (mutaties) of the ledger and compares them with the running totals.")
    @APIResponse(
            responseCode = "200",
            description = "Result of the check",
            content = @Content(schema = @Schema(implementation = LedgerCheckResponse.class)))
    public Uni<LedgerCheckResponse> check() {
        return checkLedger.check().map(LedgerCheckResponse::of);
    }

    /** Rebuilds the ledger. */
    @POST
    @Path("/rebuild")
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(summary = "Rebuild the ledger from the topics", description = """
                    Empties the ledger (grootboek) with its totals and reads all sources from their beginning. Until all \
                    are read, figures are incomplete and provisional; the sources of a balance show the progress.""")
    @APIResponse(
            responseCode = "202",
            description = "Emptied; the sources are being read",
            headers = @Header(name = "Location", description = "The check of the ledger"))
    public Uni<Response> rebuild() {
        return idempotency.once(
                null,
                () -> rebuildLedger
                        .rebuild()
                        .map(emptied -> Response.accepted()
                                .location(URI.create("/v1/ledger/check"))
                                .build()));
    }
}
