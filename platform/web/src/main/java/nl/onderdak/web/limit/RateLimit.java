// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits the requests per minute of each client for each organisation, counted in this process. A share of 0
 * limits nothing.
 */
@ApplicationScoped
public class RateLimit {

    private final Buckets buckets;
    private final Caller caller;
    private final CurrentIdentityAssociation identities;

    RateLimit(
            @ConfigProperty(name = "onderdak.web.requests-per-minute") int perMinute,
            Caller caller,
            CurrentIdentityAssociation identities) {
        this.buckets = new Buckets(perMinute);
        this.caller = caller;
        this.identities = identities;
    }

    @ServerRequestFilter(priority = FilterOrder.RATE_LIMIT)
    Uni<Void> take(RoutingContext request) {
        if (!buckets.limit()) {
            return Uni.createFrom().voidItem();
        }
        // of an operation without a scope nobody has looked at the token yet
        return identities
                .getDeferredIdentity()
                .invoke(identities::setIdentity)
                .invoke(identity -> take(request, identity))
                .replaceWithVoid();
    }

    private void take(RoutingContext request, SecurityIdentity identity) {
        Bucket.Grant grant = buckets.take(who(request, identity));
        request.response()
                .putHeader("RateLimit-Limit", Integer.toString(buckets.perMinute()))
                .putHeader("RateLimit-Remaining", Integer.toString(grant.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(grant.waitSeconds()));
        if (!grant.granted()) {
            throw new TooManyRequests(grant.waitSeconds());
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheIdle() {
        buckets.forgetTheIdle();
    }

    private String who(RoutingContext request, SecurityIdentity identity) {
        return identity.isAnonymous()
                ? "network " + Network.of(request.request().remoteAddress().hostAddress())
                : "account " + caller.account();
    }
}
