// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.InboxChannel;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives this service's own events for the ledger, so that a rebuild reads everything from the topics. */
@ApplicationScoped
public class SupervisionEvents {

    private final InboxChannel inbox;

    SupervisionEvents(LedgerInbox ledger) {
        this.inbox = ledger.channel();
    }

    /** One batch of the topic. */
    @Incoming("supervision-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records);
    }
}
