// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.supervision.supply.application.KeepSupply;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of housing-stock-service. */
@ApplicationScoped
public class HousingStockEvents {

    private final Inbox inbox;
    private final KeepSupply keepSupply;

    HousingStockEvents(Inbox inbox, KeepSupply keepSupply) {
        this.inbox = inbox;
        this.keepSupply = keepSupply;
    }

    /** Takes a batch of the topic; completes when each record is applied or parked. */
    @Incoming("housing-stock-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, keepSupply);
    }
}
