// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

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
import nl.onderdak.supervision.live.BalanceFeed;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/balances/stream}. */
@Path("/v1/balances/stream")
@Tag(name = "Balances")
public class BalanceStreamResource {

    private final BalanceFeed feed;
    private final ServerSentEvents events;
    private final FollowedArea followed;
    private final Caller caller;

    BalanceStreamResource(BalanceFeed feed, ServerSentEvents events, FollowedArea followed, Caller caller) {
        this.feed = feed;
        this.events = events;
        this.followed = followed;
        this.caller = caller;
    }

    /** The present figures, then each figure that changes. */
    @GET
    @Followable
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "followBalances", summary = "Follow balances as they change", description = """
                    Server-sent events. First a snapshot event with the present balance (saldo) of the area and of the \
                    municipalities in it (FollowedBalances), then a balance event (FollowedBalance) for each figure that \
                    changes, or that is provisional for other reasons than before. A figure holds everything that has \
                    arrived; completeUpTo is the moment up to which it is complete. SOURCE_BEHIND is among the reasons when \
                    that moment is more than five seconds ago. The stream ends when a municipality joins or leaves the \
                    area; the client then opens a new one. A slow client misses intermediate figures, never the newest. \
                    Comments keep the connection open.""")
    @APIResponse(
            responseCode = "200",
            description = "A stream of events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FollowedEvent.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Multi<OutboundSseEvent> follow(
            @QueryParam("area")
                    @Parameter(
                            description =
                                    "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL; when absent, the"
                                            + " caller's own area",
                            schema = @Schema(pattern = Area.PATTERN))
                    String area,
            @Context Sse sse) {
        return feed.follow(caller.organisation(), followed.area(), caller.until())
                .map(event -> events.write(event, sse));
    }
}
