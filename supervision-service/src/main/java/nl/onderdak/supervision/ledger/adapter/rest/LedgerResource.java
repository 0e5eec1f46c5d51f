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
import nl.onderdak.web.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/ledger}: maintenance. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "Maintenance of the ledger (grootboek)")
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
            operationId = "checkLedger",
            summary = "Prove that the running totals equal the ledger",
            description = "Adds up all entries (mutaties) of the ledger and compares them with the running totals.")
    @APIResponse(
            responseCode = "200",
            description = "Result of the check",
            content = @Content(schema = @Schema(implementation = LedgerCheckResponse.class)))
    public Uni<LedgerCheckResponse> check() {
        return checkLedger.check().map(LedgerCheckResponse::of);
    }

    /** Requests a rebuild. */
    @POST
    @Path("/rebuild")
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(operationId = "rebuildLedger", summary = "Rebuild the ledger from the topics", description = """
                    Reads all sources from their beginning into a ledger (grootboek) beside the one that is read, and then \
                    replaces the rows that differ. Figures can be read meanwhile. While a rebuild runs, a request for \
                    another changes nothing.""")
    @APIResponse(
            responseCode = "202",
            description = "Requested; begins within seconds",
            headers = @Header(name = "Location", description = "The state of the rebuild"))
    public Uni<Response> rebuild() {
        return idempotency.once(
                null,
                () -> rebuildLedger
                        .request()
                        .map(requested -> Response.accepted()
                                .location(URI.create("/v1/ledger/rebuild"))
                                .build()));
    }

    /** The state of the last rebuild. */
    @GET
    @Path("/rebuild")
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(
            operationId = "getLedgerRebuild",
            summary = "Get the state of the last rebuild",
            description =
                    "Whether the last rebuild of the ledger (grootboek) is finished, and how many rows it replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The last rebuild",
            content = @Content(schema = @Schema(implementation = LedgerRebuildResponse.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<LedgerRebuildResponse> lastRebuild() {
        return rebuildLedger
                .latest()
                .map(latest -> latest.map(LedgerRebuildResponse::of).orElseThrow(NotFound::new));
    }
}
