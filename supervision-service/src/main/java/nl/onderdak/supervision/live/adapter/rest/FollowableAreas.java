// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.live.BalanceFeed;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds the area to follow before the stream begins: once it has begun, the status is 200 and cannot change. */
public class FollowableAreas {

    private final BalanceFeed feed;
    private final FollowedArea followed;
    private final Caller caller;

    FollowableAreas(BalanceFeed feed, FollowedArea followed, Caller caller) {
        this.feed = feed;
        this.followed = followed;
        this.caller = caller;
    }

    /** The area of the query, or the caller's own. */
    @Followable
    @ServerRequestFilter
    public Uni<Void> find(ContainerRequestContext request) {
        var code = request.getUriInfo().getQueryParameters().getFirst("area");
        return feed.find(caller.organisation(), code == null ? null : area(code))
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
