// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.web.problem.TooManyRequests;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives each client its share of requests per minute, counted in this process. Off when the share is 0. */
@ApplicationScoped
public class RateLimit {

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final Caller caller;
    private final SecurityIdentity identity;

    RateLimit(
            @ConfigProperty(name = "onderdak.web.requests-per-minute") int perMinute,
            Caller caller,
            SecurityIdentity identity) {
        this.perMinute = perMinute;
        this.caller = caller;
        this.identity = identity;
    }

    @ServerRequestFilter
    void take(RoutingContext request) {
        if (perMinute <= 0) {
            return;
        }
        long now = System.nanoTime();
        Bucket.Grant grant = buckets.computeIfAbsent(client(request), ignored -> new Bucket(perMinute, now))
                .take(now);
        request.response()
                .putHeader("RateLimit-Limit", Integer.toString(perMinute))
                .putHeader("RateLimit-Remaining", Integer.toString(grant.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(grant.waitSeconds()));
        if (!grant.granted()) {
            throw new TooManyRequests(grant.waitSeconds());
        }
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheIdle() {
        long now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }

    private String client(RoutingContext request) {
        return identity.isAnonymous()
                ? "address " + request.request().remoteAddress().hostAddress()
                : "client " + caller.client();
    }
}
