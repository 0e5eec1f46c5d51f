// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.complex.application.Complexes;
import nl.onderdak.housingstock.complex.application.ExcludeComplex;
import nl.onderdak.housingstock.complex.application.FindComplexes;
import nl.onderdak.housingstock.complex.domain.Exclusion;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/complex-exclusions}. */
@Path("/v1/complex-exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complexes")
public class ExclusionResource {

    private final ExcludeComplex excludeComplex;
    private final FindComplexes findComplexes;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    ExclusionResource(
            ExcludeComplex excludeComplex,
            FindComplexes findComplexes,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.excludeComplex = excludeComplex;
        this.findComplexes = findComplexes;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Excludes a complex. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "excludeComplex",
            summary = "Exclude a complex from direct allocation",
            description = "Records that a landlord lets nothing in a complex by direct allocation for a time"
                    + " (uitgesloten complex). What it agreed on does not become less by that.")
    @APIResponse(
            responseCode = "201",
            description = "Excluded",
            content = @Content(schema = @Schema(implementation = ExclusionResponse.class)))
    public Uni<Response> exclude(ExclusionRequest body) {
        var command = body.toCommand();
        return idempotency.once(
                body,
                () -> excludeComplex
                        .exclude(caller.organisation(), command)
                        .map(exclusion -> answer(
                                Response.created(URI.create("/v1/complex-exclusions/" + exclusion.id())), exclusion)));
    }

    /** Changes an exclusion. */
    @PUT
    @Path("/{exclusion}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "changeComplexExclusion",
            summary = "Change the exclusion of a complex",
            description = "Replaces the reason and the term of an exclusion (uitgesloten complex), such as to end it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ExclusionResponse.class)))
    public Uni<Response> change(
            @PathParam("exclusion") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeExclusionRequest body) {
        var expected = Version.expected(ifMatch);
        ChangeExclusionRequest.check(body.from(), body.until());
        return trail.change(() -> excludeComplex
                .change(caller.organisation(), id, expected, body.reason(), body.from(), body.until())
                .map(exclusion -> answer(Response.ok(), exclusion)));
    }

    /** Exclusions, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listComplexExclusions",
            summary = "List exclusions of complexes",
            description = "Complexes that are or were excluded from direct allocation (uitgesloten complexen), the"
                    + " oldest exclusion first.")
    @APIResponse(responseCode = "200", description = "One page of exclusions")
    public Uni<Page<ExclusionResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord) {
        return findComplexes
                .exclusions(
                        caller.organisation(),
                        new Complexes.Filter(municipality, landlord),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ExclusionResponse::of).toList(),
                        page,
                        exclusion -> exclusion.id().toString()));
    }

    /** One exclusion. */
    @GET
    @Versioned
    @Path("/{exclusion}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getComplexExclusion",
            summary = "Get the exclusion of a complex",
            description = "One exclusion from direct allocation (uitgesloten complex).")
    @APIResponse(
            responseCode = "200",
            description = "The exclusion",
            content = @Content(schema = @Schema(implementation = ExclusionResponse.class)))
    public Uni<Response> one(@PathParam("exclusion") UUID id) {
        return findComplexes.exclusion(caller.organisation(), id).map(exclusion -> answer(Response.ok(), exclusion));
    }

    private static Response answer(Response.ResponseBuilder response, Exclusion exclusion) {
        return Version.answer(response, exclusion.version(), ExclusionResponse.of(exclusion));
    }
}
