// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.quota.exchange.application.TakeSuggestions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of supervision-service: exchanges that provinces suggest. */
@ApplicationScoped
public class SupervisionEvents {

    private final Inbox inbox;
    private final TakeSuggestions takeSuggestions;

    SupervisionEvents(Inbox inbox, TakeSuggestions takeSuggestions) {
        this.inbox = inbox;
        this.takeSuggestions = takeSuggestions;
    }

    /** Takes a batch of the topic; completes when each record is applied or parked. */
    @Incoming("supervision-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, takeSuggestions);
    }
}
