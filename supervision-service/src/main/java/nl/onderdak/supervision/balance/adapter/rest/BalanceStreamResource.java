// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/balances/stream}. */
@Path("/v1/balances/stream")
@Tag(name = "balances")
public class BalanceStreamResource {

    private final BalanceFeed feed;
    private final OpenStreams streams;
    private final FollowedArea followed;
    private final Caller caller;

    BalanceStreamResource(BalanceFeed feed, OpenStreams streams, FollowedArea followed, Caller caller) {
        this.feed = feed;
        this.streams = streams;
        this.followed = followed;
        this.caller = caller;
    }

    /** Present figures, and each one that changes. */
    @GET
    @Followable
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(summary = "Follow balances as they change", description = """
                    Server-sent events. First a snapshot event with the present balance (saldo) of the area and of the \
                    municipalities in it (FollowedBalances), then a balance event (FollowedBalance) for each figure that \
                    changes, or that is provisional for other reasons than before. A figure shows all that has arrived, \
                    and says up to when it is complete; SOURCE_BEHIND is said when that is more than five seconds ago. \
                    The stream ends when a municipality comes into the area or leaves it, so that the client follows \
                    anew. A client that is slow misses intermediate figures, never the last. Comments show that the \
                    connection lives.""")
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(oneOf = {FollowedBalance.Snapshot.class, FollowedBalance.class})))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Multi<OutboundSseEvent> follow(
            @QueryParam("area")
                    @Parameter(
                            description =
                                    "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL; all that the"
                                            + " caller may see when absent",
                            schema = @Schema(pattern = Area.PATTERN))
                    String area,
            @Context Sse sse) {
        var organisation = caller.organisation();
        return feed.follow(followed.area(), caller.until())
                .onSubscription()
                .invoke(() -> streams.opened(organisation))
                .onTermination()
                .invoke(() -> streams.closed(organisation))
                .map(event -> written(event, sse));
    }

    private static OutboundSseEvent written(StreamEvent event, Sse sse) {
        return switch (event) {
            case StreamEvent.Figures figures ->
                sse.newEventBuilder()
                        .id(figures.id())
                        .name(figures.name())
                        .data(String.class, figures.data())
                        .build();
            case StreamEvent.Heartbeat heartbeat ->
                sse.newEventBuilder().comment("").build();
        };
    }
}
