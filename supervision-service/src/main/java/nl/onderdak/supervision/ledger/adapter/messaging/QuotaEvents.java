// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.InboxChannel;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of quota-service for the ledger and the register. */
@ApplicationScoped
public class QuotaEvents {

    private final InboxChannel inbox;

    QuotaEvents(LedgerInbox ledger) {
        this.inbox = ledger.channel();
    }

    /** One batch of the topic. */
    @Incoming("quota-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records);
    }
}
