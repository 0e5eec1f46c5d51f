// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.sharing.application.SplitDwelling;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dwelling-splits}. */
@Path("/v1/dwelling-splits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dwelling splits", description = "Dwellings that were split into new ones (woningsplitsing)")
public class SplitResource {

    private final SplitDwelling splitDwelling;
    private final Idempotency idempotency;
    private final Caller caller;

    SplitResource(SplitDwelling splitDwelling, Idempotency idempotency, Caller caller) {
        this.splitDwelling = splitDwelling;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Splits a dwelling. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "splitDwelling",
            summary = "Split a dwelling",
            description = "The dwelling ends and new ones are registered in its place (woningsplitsing); it may not be"
                    + " shared nor have an open vacancy.")
    @APIResponse(
            responseCode = "201",
            description = "Split",
            content = @Content(schema = @Schema(implementation = SplitResponse.class)))
    public Uni<Response> split(SplitRequest body) {
        var parts = body.toParts();
        return idempotency.once(
                body,
                () -> splitDwelling
                        .split(caller.organisation(), body.dwelling(), parts)
                        .map(split -> Response.created(URI.create("/v1/dwelling-splits/" + split.dwelling()))
                                .entity(SplitResponse.of(split))
                                .build()));
    }

    /** Splits, page by page. */
    @GET
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listDwellingSplits",
            summary = "List dwellings that were split",
            description = "Dwellings that were split (woningsplitsing), by reference.")
    @APIResponse(responseCode = "200", description = "One page of splits")
    public Uni<Page<SplitResponse>> list(@BeanParam PageRequest page) {
        return splitDwelling
                .list(caller.organisation(), page.after(), page.limit() + 1)
                .map(found -> Page.of(found.stream().map(SplitResponse::of).toList(), page, SplitResponse::dwelling));
    }

    /** One split. */
    @GET
    @Path("/{splitDwelling}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getDwellingSplit",
            summary = "Get the split of a dwelling",
            description = "When a dwelling was split, and into which new ones (woningsplitsing).")
    @APIResponse(responseCode = "200", description = "The split")
    public Uni<SplitResponse> one(@PathParam("splitDwelling") String dwelling) {
        return splitDwelling.find(caller.organisation(), dwelling).map(SplitResponse::of);
    }
}
