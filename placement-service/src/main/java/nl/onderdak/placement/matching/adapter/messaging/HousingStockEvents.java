// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.placement.matching.application.FollowVacancies;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of housing-stock-service. */
@ApplicationScoped
public class HousingStockEvents {

    private final Inbox inbox;
    private final FollowVacancies followVacancies;

    HousingStockEvents(Inbox inbox, FollowVacancies followVacancies) {
        this.inbox = inbox;
        this.followVacancies = followVacancies;
    }

    /** Takes a batch of the topic; completes when each record is applied or parked. */
    @Incoming("housing-stock-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, followVacancies);
    }
}
