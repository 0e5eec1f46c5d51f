// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts refused tokens per remote {@link Network}. From a network that fails too often further requests are answered
 * with 429 instead of 401; a good token from there, perhaps through the same gateway, is not limited.
 */
@ApplicationScoped
public class FailedLogins {

    private final Buckets buckets;

    FailedLogins(@ConfigProperty(name = "onderdak.web.failed-logins-per-minute") int perMinute) {
        this.buckets = new Buckets(perMinute);
    }

    /** Counts one more from this address; returns the refusal when that is too many. */
    public Optional<TooManyRequests> count(String address) {
        if (!buckets.limit()) {
            return Optional.empty();
        }
        Bucket.Grant grant = buckets.take(Network.of(address));
        return grant.granted() ? Optional.empty() : Optional.of(new TooManyRequests(grant.waitSeconds()));
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheIdle() {
        buckets.forgetTheIdle();
    }
}
