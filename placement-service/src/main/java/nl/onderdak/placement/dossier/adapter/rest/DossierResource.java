// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.dossier.application.KeepDossier;
import nl.onderdak.placement.dossier.application.KeepDossier.WithRequests;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
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

/** The dossiers of coupled households. */
@Path("/v1/couplings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Papers of coupled households, present or missing (dossiers)")
@Processes(value = Activity.COUPLING, objectsAreHouseholds = true)
public class DossierResource {

    private final KeepDossier keepDossier;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    DossierResource(KeepDossier keepDossier, Idempotency idempotency, AuditTrail trail, Caller caller) {
        this.keepDossier = keepDossier;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Versioned(wholly = false)
    @Path("/{id}/dossier")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "getDossier",
            summary = "Show the dossier of a household",
            description = "Items of the dossier, those missing for a tenancy (huurcontract), and the requests on it.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = DossierResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return keepDossier.find(caller.organisation(), id).map(this::answer);
    }

    @PUT
    @Path("/{id}/dossier")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "replaceDossier", summary = "Replace the dossier of a household", description = """
                    COA records the items of the dossier (dossier). No tenancy begins without BSN, bank account, BRP and \
                    permit document; requests for items that are present now are resolved.""")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = DossierResponse.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the dossier that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            DossierRequest body) {
        return trail.change(() -> keepDossier
                .replace(caller.organisation(), id, Version.expected(ifMatch), body.dossier())
                .map(this::answer));
    }

    @POST
    @Path("/{id}/dossier-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(
            operationId = "requestDossier",
            summary = "Request COA to complete a dossier",
            description = "The municipality requests an item that is missing or wrong (correctieverzoek).")
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = RequestedItemResponse.class)))
    public Uni<Response> request(@PathParam("id") UUID id, ItemRequest body) {
        return idempotency.once(
                body,
                () -> keepDossier
                        .request(caller.organisation(), id, body.item())
                        .map(request -> Response.created(URI.create("/v1/couplings/" + id + "/dossier"))
                                .entity(RequestedItemResponse.of(request, keepDossier.today()))
                                .build()));
    }

    private Response answer(WithRequests dossier) {
        return Version.answer(
                Response.ok(), dossier.recorded().version(), DossierResponse.of(dossier, keepDossier.today()));
    }
}
