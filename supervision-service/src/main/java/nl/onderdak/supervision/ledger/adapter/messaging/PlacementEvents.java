// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.InboxChannel;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of placement-service for the ledger. */
@ApplicationScoped
public class PlacementEvents {

    private final InboxChannel inbox;

    PlacementEvents(LedgerInbox ledger) {
        this.inbox = ledger.channel();
    }

    /** One batch of the topic. */
    @Incoming("placement-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records);
    }
}
