// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.ReadAhead;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of placement-service for the ledger. */
@ApplicationScoped
public class PlacementEvents {

    private final LedgerInbox inbox;
    private final ReadAhead ahead = new ReadAhead();

    PlacementEvents(LedgerInbox inbox) {
        this.inbox = inbox;
    }

    /** One batch of the topic. */
    @Incoming("placement-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return ahead.settle(inbox.receive(records));
    }
}
