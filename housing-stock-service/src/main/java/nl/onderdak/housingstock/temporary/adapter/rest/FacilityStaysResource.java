// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

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
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.temporary.application.FindTemporary;
import nl.onderdak.housingstock.temporary.application.PlaceHousehold;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-facilities/{facility}/stays}. */
@Path("/v1/temporary-facilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Temporary homes")
@Processes(Activity.HOUSING)
public class FacilityStaysResource {

    private final PlaceHousehold placeHousehold;
    private final FindTemporary findTemporary;
    private final Idempotency idempotency;
    private final Caller caller;

    FacilityStaysResource(
            PlaceHousehold placeHousehold, FindTemporary findTemporary, Idempotency idempotency, Caller caller) {
        this.placeHousehold = placeHousehold;
        this.findTemporary = findTemporary;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Records a stay. */
    @POST
    @Path("/{facility}/stays")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordTemporaryStay",
            summary = "Record a stay in a temporary location",
            description = "Records that a coupled household stays in a temporary location (plaatsing), if there is"
                    + " place; conditions that are not met are findings.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = TemporaryStayResponse.class)))
    public Uni<Response> place(@PathParam("facility") String reference, TemporaryStayRequest body) {
        return idempotency.once(
                body,
                () -> placeHousehold
                        .place(caller.organisation(), reference, body.toCommand())
                        .map(view -> TemporaryStayResource.answer(
                                Response.created(URI.create(
                                        "/v1/temporary-stays/" + view.stay().id())),
                                view)));
    }

    /** The stays in a location, page by page. */
    @GET
    @Path("/{facility}/stays")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listTemporaryStays",
            summary = "List the stays in a temporary location",
            description = "Stays in a temporary location (verblijven), the oldest first, with the findings of today.")
    @APIResponse(responseCode = "200", description = "One page of stays")
    public Uni<Page<TemporaryStayResponse>> list(@PathParam("facility") String reference, @BeanParam PageRequest page) {
        return findTemporary
                .stays(caller.organisation(), reference, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(TemporaryStayResponse::of).toList(),
                        page,
                        stay -> stay.id().toString()));
    }
}
