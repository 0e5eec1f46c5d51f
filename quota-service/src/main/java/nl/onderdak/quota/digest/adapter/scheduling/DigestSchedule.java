// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.quota.digest.application.PublishDigests;
import org.jboss.logging.Logger;

/** Publishes digests at intervals. */
@ApplicationScoped
public class DigestSchedule {

    private static final Logger LOG = Logger.getLogger(DigestSchedule.class);

    private final PublishDigests publishDigests;

    DigestSchedule(PublishDigests publishDigests) {
        this.publishDigests = publishDigests;
    }

    @Scheduled(
            identity = "digests",
            every = "{onderdak.digests.period}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return Housekeeping.run(LOG, "publication of digests", publishDigests.publish());
    }
}
