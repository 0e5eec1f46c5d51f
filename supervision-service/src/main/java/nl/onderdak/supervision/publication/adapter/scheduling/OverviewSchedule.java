// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.supervision.publication.application.PublishOverview;

/** Publishes the overview of the month once its figures are final. */
@ApplicationScoped
public class OverviewSchedule {

    private final PublishOverview publishOverview;

    OverviewSchedule(PublishOverview publishOverview) {
        this.publishOverview = publishOverview;
    }

    @Scheduled(
            identity = "monthly-overview",
            every = "{onderdak.publications.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return publishOverview.publishDue().replaceWithVoid();
    }
}
