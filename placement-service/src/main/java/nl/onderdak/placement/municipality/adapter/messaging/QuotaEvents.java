// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.placement.municipality.application.KeepMunicipalities;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what quota-service tells. */
@ApplicationScoped
public class QuotaEvents {

    private final Inbox inbox;
    private final KeepMunicipalities handler;

    QuotaEvents(Inbox inbox, KeepMunicipalities handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    /** Takes a batch from the topic; completes when every record of it is applied or parked. */
    @Incoming("quota-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> batch) {
        return inbox.receive(batch, handler);
    }
}
