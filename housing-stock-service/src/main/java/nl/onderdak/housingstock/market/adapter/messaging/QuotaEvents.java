// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.market.application.KeepQuotas;
import nl.onderdak.messaging.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives quotas from quota-service. */
@ApplicationScoped
public class QuotaEvents {

    private final Inbox inbox;
    private final KeepQuotas keepQuotas;

    QuotaEvents(Inbox inbox, KeepQuotas keepQuotas) {
        this.inbox = inbox;
        this.keepQuotas = keepQuotas;
    }

    /** One batch of the topic. */
    @Incoming("quotas")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, keepQuotas);
    }
}
