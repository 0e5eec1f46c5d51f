// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import nl.onderdak.supervision.balance.application.FollowBalances;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the area to follow before the stream begins: once it has begun there is no other answer than 200. */
public class FollowableAreas {

    private final FollowBalances followBalances;
    private final FollowedArea followed;
    private final OpenStreams streams;
    private final Caller caller;
    private final Viewpoint viewpoint;

    FollowableAreas(
            FollowBalances followBalances,
            FollowedArea followed,
            OpenStreams streams,
            Caller caller,
            Viewpoint viewpoint) {
        this.followBalances = followBalances;
        this.followed = followed;
        this.streams = streams;
        this.caller = caller;
        this.viewpoint = viewpoint;
    }

    /** The area asked for, or the caller's own. */
    @Followable
    @ServerRequestFilter
    public Uni<Void> find(ContainerRequestContext request) {
        var by = viewpoint.by();
        streams.requireRoomFor(caller.organisation());
        var code = request.getUriInfo().getQueryParameters().getFirst("area");
        return followBalances
                .describe(by, code == null ? viewpoint.own() : area(code))
                .invoke(found -> followed.follow(found.orElseThrow(NotFound::new)))
                .replaceWithVoid();
    }

    private static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new BadInput(Fault.in("area", "invalid-area", null));
        }
    }
}
