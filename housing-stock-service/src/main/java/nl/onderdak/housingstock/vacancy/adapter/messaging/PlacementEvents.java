// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.vacancy.application.FollowPlacements;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.web.processing.Processes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from placement-service which households are coupled, and where they live. */
@ApplicationScoped
@Processes(Activity.ALLOCATION)
public class PlacementEvents implements EventHandler {

    private final Inbox inbox;
    private final FollowPlacements followPlacements;

    PlacementEvents(Inbox inbox, FollowPlacements followPlacements) {
        this.inbox = inbox;
        this.followPlacements = followPlacements;
    }

    /** Takes a batch of the topic. */
    @Incoming("placement-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, this);
    }

    @Override
    public String consumer() {
        return "housing-stock-placements";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        return followPlacements.follow(events.stream()
                .map(ReceivedEvent::data)
                .filter(PlacementEvent.class::isInstance)
                .map(PlacementEvent.class::cast)
                .toList());
    }
}
