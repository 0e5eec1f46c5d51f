// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/corporations}. */
@Path("/v1/corporations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corporations", description = "Housing corporations (woningcorporaties)")
public class CorporationResource {

    private final RegisterCorporation registerCorporation;
    private final ChangeCorporation changeCorporation;
    private final FindCorporations findCorporations;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    CorporationResource(
            RegisterCorporation registerCorporation,
            ChangeCorporation changeCorporation,
            FindCorporations findCorporations,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.registerCorporation = registerCorporation;
        this.changeCorporation = changeCorporation;
        this.findCorporations = findCorporations;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Registers a corporation. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(summary = "Register a corporation", description = "Registers a housing corporation (woningcorporatie).")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = CorporationResponse.class)))
    public Uni<Response> register(CorporationRequest body) {
        return idempotency.once(
                body,
                () -> registerCorporation
                        .register(caller.organisation(), body.corporation(), body.name(), orNone(body.municipalities()))
                        .map(corporation -> answer(
                                Response.created(URI.create("/v1/corporations/" + corporation.id())), corporation)));
    }

    /** Changes a corporation. */
    @PUT
    @Path("/{corporation}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            summary = "Change a corporation",
            description = "Replaces the particulars of a housing corporation (woningcorporatie).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CorporationResponse.class)))
    public Uni<Response> change(
            @PathParam("corporation") String id,
            @HeaderParam("If-Match") String ifMatch,
            ChangeCorporationRequest body) {
        return trail.change(() -> changeCorporation
                .change(
                        caller.organisation(),
                        id,
                        Version.expected(ifMatch),
                        body.name(),
                        orNone(body.municipalities()))
                .map(CorporationResource::answer));
    }

    /** All corporations, page by page. */
    @GET
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(summary = "List corporations", description = "All housing corporations (woningcorporaties), by id.")
    @APIResponse(responseCode = "200", description = "One page of corporations")
    public Uni<Page<CorporationResponse>> list(@BeanParam PageRequest page) {
        return findCorporations
                .after(caller.organisation(), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(CorporationResponse::of).toList(), page, CorporationResponse::corporation));
    }

    /** One corporation. */
    @GET
    @Path("/{corporation}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(summary = "Get a corporation", description = "One housing corporation (woningcorporatie).")
    @APIResponse(
            responseCode = "200",
            description = "The corporation",
            content = @Content(schema = @Schema(implementation = CorporationResponse.class)))
    public Uni<Response> one(@PathParam("corporation") String id) {
        return findCorporations.one(caller.organisation(), id).map(CorporationResource::answer);
    }

    private static Response answer(Corporation corporation) {
        return answer(Response.ok(), corporation);
    }

    private static Response answer(Response.ResponseBuilder response, Corporation corporation) {
        return Version.answer(response, corporation.version(), CorporationResponse.of(corporation));
    }

    private static List<String> orNone(List<String> municipalities) {
        return municipalities == null ? List.of() : municipalities;
    }
}
