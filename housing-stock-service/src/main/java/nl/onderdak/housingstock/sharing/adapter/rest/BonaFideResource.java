// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.sharing.application.Declarations;
import nl.onderdak.housingstock.sharing.application.DeclareBonaFide;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/bona-fide-declarations}. */
@Path("/v1/bona-fide-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bona fide declarations",
        description = "Declarations that private landlords let in good faith (bonafide verhuurders)")
public class BonaFideResource {

    private final DeclareBonaFide declareBonaFide;
    private final Idempotency idempotency;
    private final Caller caller;

    BonaFideResource(DeclareBonaFide declareBonaFide, Idempotency idempotency, Caller caller) {
        this.declareBonaFide = declareBonaFide;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Makes a declaration. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "declareBonaFide",
            summary = "Declare that a landlord lets in good faith",
            description = "A private landlord needs this declaration of the municipality (bonafide verhuurder) before a"
                    + " household is placed in one of its rooms (kamerverhuur).")
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content = @Content(schema = @Schema(implementation = BonaFideResponse.class)))
    public Uni<Response> declare(BonaFideRequest body) {
        body.check();
        return idempotency.once(
                body,
                () -> declareBonaFide
                        .declare(
                                caller.organisation(),
                                body.landlord(),
                                new MunicipalityCode(body.municipality()),
                                body.from(),
                                body.until())
                        .map(declaration -> answer(
                                Response.created(URI.create("/v1/bona-fide-declarations/" + declaration.id())),
                                declaration)));
    }

    /** Withdraws a declaration. */
    @POST
    @Path("/{declaration}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "withdrawBonaFideDeclaration",
            summary = "Withdraw a declaration of good faith",
            description = "From that day on no household is placed in a room of the landlord (intrekking verklaring).")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = BonaFideResponse.class)))
    public Uni<Response> withdraw(
            @PathParam("declaration") UUID id, @HeaderParam("If-Match") String ifMatch, WithdrawalRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> declareBonaFide
                        .withdraw(caller.organisation(), id, expected, body.withdrawnOn())
                        .map(declaration -> answer(Response.ok(), declaration)));
    }

    /** Declarations, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listBonaFideDeclarations",
            summary = "List declarations of good faith",
            description = "Declarations about landlords (bonafide verhuurders), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of declarations")
    public Uni<Page<BonaFideResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("landlord") @Parameter(description = "Only about this landlord (verhuurder)") String landlord,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return declareBonaFide
                .list(
                        caller.organisation(),
                        new Declarations.Filter(landlord, municipality),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(BonaFideResponse::of).toList(),
                        page,
                        declaration -> declaration.id().toString()));
    }

    /** One declaration. */
    @GET
    @Versioned
    @Path("/{declaration}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getBonaFideDeclaration",
            summary = "Get a declaration of good faith",
            description = "One declaration about a landlord (bonafide verhuurder).")
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = BonaFideResponse.class)))
    public Uni<Response> one(@PathParam("declaration") UUID id) {
        return declareBonaFide.find(caller.organisation(), id).map(declaration -> answer(Response.ok(), declaration));
    }

    private static Response answer(Response.ResponseBuilder response, BonaFide declaration) {
        return Version.answer(response, declaration.version(), BonaFideResponse.of(declaration));
    }
}
