// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.vacancy.application.FollowPlacements;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.InboxChannel;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of placement-service. */
@ApplicationScoped
public class PlacementEvents {

    private final InboxChannel inbox;

    PlacementEvents(Inbox inbox, FollowPlacements followPlacements) {
        this.inbox = inbox.channel(followPlacements, records -> {});
    }

    /** One batch of the topic. */
    @Incoming("placement-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records);
    }
}
