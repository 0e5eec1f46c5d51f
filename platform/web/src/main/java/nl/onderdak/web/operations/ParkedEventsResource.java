// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.operations;

import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that could not be applied, for the operator. */
@Path("/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Keeping the system running (beheer)")
public class ParkedEventsResource {

    private final Parking parking;
    private final List<EventHandler> handlers;
    private final AuditTrail trail;

    ParkedEventsResource(Parking parking, @All List<EventHandler> handlers, AuditTrail trail) {
        this.parking = parking;
        this.trail = trail;
        this.handlers = handlers;
    }

    /**
     * The result of a re-drive.
     *
     * @param applied events that are applied now
     * @param parked events that still wait
     */
    @Schema(name = "RedriveResult", description = "How many parked events were offered again")
    public record Redriven(int applied, int parked) {}

    @GET
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(
            operationId = "listParkedEvents",
            summary = "Parked events",
            description =
                    "Events that could not be applied and wait for repair (geparkeerde gebeurtenissen), the oldest "
                            + "first.")
    @APIResponse(responseCode = "200", description = "A page of the parked events")
    public Uni<Page<ParkedEventResponse>> parked(@BeanParam PageRequest page) {
        var after = page.after(Long::valueOf);
        return parking.parked(after == null ? 0 : after, page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ParkedEventResponse::of).toList(),
                        page,
                        event -> Long.toString(event.number())));
    }

    @POST
    @Path("/redrive")
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Extension(name = "x-idempotent", value = "true", parseValue = true)
    @Operation(
            operationId = "redriveParkedEvents",
            summary = "Offer parked events again",
            description = "After a fix: offers every parked event (geparkeerde gebeurtenis) again, in order. Doing so "
                    + "twice does no harm.")
    @APIResponse(responseCode = "200", description = "Numbers of events applied and still waiting")
    public Uni<Redriven> redrive() {
        // events are applied in transactions of their own, so that the order to do so is recorded before
        return trail.change(() -> Uni.createFrom().item(Response.ok().build())).chain(this::offerAgain);
    }

    private Uni<Redriven> offerAgain() {
        return Multi.createFrom()
                .iterable(handlers)
                .onItem()
                .transformToUniAndConcatenate(parking::redrive)
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .chain(applied -> parking.count().map(parked -> new Redriven(Math.toIntExact(applied), parked)));
    }
}
