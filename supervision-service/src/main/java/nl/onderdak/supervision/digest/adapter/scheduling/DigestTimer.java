// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.supervision.digest.application.CompareDigests;
import nl.onderdak.supervision.digest.application.FindDifferences;
import org.jboss.logging.Logger;

/** Compares digests soon after they came, and shows how many municipalities differ. */
@ApplicationScoped
public class DigestTimer {

    private static final Logger LOG = Logger.getLogger(DigestTimer.class);

    private final CompareDigests compareDigests;
    private final FindDifferences findDifferences;
    private volatile long differing;

    DigestTimer(CompareDigests compareDigests, FindDifferences findDifferences) {
        this.compareDigests = compareDigests;
        this.findDifferences = findDifferences;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.digest.mismatches", () -> differing)
                .description("municipalities of which the ledger differs from a digest of an owner")
                .register(registry);
    }

    @Scheduled(
            identity = "digests",
            every = "{onderdak.digests.compare-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return Housekeeping.run(LOG, "comparison of digests", compareDigests.compare());
    }

    @Scheduled(
            identity = "digest-gauge",
            every = "{onderdak.gauges.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Housekeeping.measure(findDifferences.municipalities().invoke(found -> differing = found.size()));
    }
}
