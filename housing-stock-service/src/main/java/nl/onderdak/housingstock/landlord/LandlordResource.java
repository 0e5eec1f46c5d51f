// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

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
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/landlords}. */
@Path("/v1/landlords")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Landlords", description = "Housing landlords (woningcorporaties)")
public class LandlordResource {

    private final RegisterLandlord registerLandlord;
    private final ChangeLandlord changeLandlord;
    private final FindLandlords findLandlords;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    LandlordResource(
            RegisterLandlord registerLandlord,
            ChangeLandlord changeLandlord,
            FindLandlords findLandlords,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.registerLandlord = registerLandlord;
        this.changeLandlord = changeLandlord;
        this.findLandlords = findLandlords;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Registers a landlord. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "registerLandlord",
            summary = "Register a landlord",
            description = "Registers a housing landlord (woningcorporatie).")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = LandlordResponse.class)))
    public Uni<Response> register(LandlordRequest body) {
        return idempotency.once(
                body,
                () -> registerLandlord
                        .register(
                                caller.organisation(),
                                body.landlord(),
                                orCorporation(body.kind()),
                                body.name(),
                                orNone(body.municipalities()))
                        .map(landlord ->
                                answer(Response.created(URI.create("/v1/landlords/" + landlord.id())), landlord)));
    }

    /** Changes a landlord. */
    @PUT
    @Path("/{landlord}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "changeLandlord",
            summary = "Change a landlord",
            description = "Replaces the particulars of a housing landlord (woningcorporatie).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = LandlordResponse.class)))
    public Uni<Response> change(
            @PathParam("landlord") String id, @HeaderParam("If-Match") String ifMatch, ChangeLandlordRequest body) {
        return trail.change(() -> changeLandlord
                .change(
                        caller.organisation(),
                        id,
                        Version.expected(ifMatch),
                        body.name(),
                        orNone(body.municipalities()))
                .map(LandlordResource::answer));
    }

    /** All landlords, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listLandlords",
            summary = "List landlords",
            description = "All housing landlords (woningcorporaties), by id.")
    @APIResponse(responseCode = "200", description = "One page of landlords")
    public Uni<Page<LandlordResponse>> list(@BeanParam PageRequest page) {
        return findLandlords
                .after(caller.organisation(), page.after(), page.limit() + 1)
                .map(found ->
                        Page.of(found.stream().map(LandlordResponse::of).toList(), page, LandlordResponse::landlord));
    }

    /** One landlord. */
    @GET
    @Versioned
    @Path("/{landlord}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getLandlord",
            summary = "Get a landlord",
            description = "One housing landlord (woningcorporatie).")
    @APIResponse(
            responseCode = "200",
            description = "The landlord",
            content = @Content(schema = @Schema(implementation = LandlordResponse.class)))
    public Uni<Response> one(@PathParam("landlord") String id) {
        return findLandlords.one(caller.organisation(), id).map(LandlordResource::answer);
    }

    private static Response answer(Landlord landlord) {
        return answer(Response.ok(), landlord);
    }

    private static Response answer(Response.ResponseBuilder response, Landlord landlord) {
        return Version.answer(response, landlord.version(), LandlordResponse.of(landlord));
    }

    private static LandlordKind orCorporation(LandlordKind kind) {
        return kind == null ? LandlordKind.CORPORATION : kind;
    }

    private static List<String> orNone(List<String> municipalities) {
        return municipalities == null ? List.of() : municipalities;
    }
}
