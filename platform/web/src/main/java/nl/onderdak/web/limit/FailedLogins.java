// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts refused tokens per remote address. An address that fails too often is told to wait instead of what was wrong;
 * who comes with a good token from there, perhaps through the same gateway, is not bothered.
 */
@ApplicationScoped
public class FailedLogins {

    private final Buckets buckets;

    FailedLogins(@ConfigProperty(name = "onderdak.web.failed-logins-per-minute") int perMinute) {
        this.buckets = new Buckets(perMinute);
    }

    /** Counts one more; answers what the address has to be told when that is too many. */
    public Optional<TooManyRequests> count(String address) {
        if (!buckets.limit()) {
            return Optional.empty();
        }
        Bucket.Grant grant = buckets.take(address);
        return grant.granted() ? Optional.empty() : Optional.of(new TooManyRequests(grant.waitSeconds()));
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheIdle() {
        buckets.forgetTheIdle();
    }
}
