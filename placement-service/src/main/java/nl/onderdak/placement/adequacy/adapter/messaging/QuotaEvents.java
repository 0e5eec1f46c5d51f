// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.placement.adequacy.application.KeepQuotas;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives quotas from quota-service and opening balances from supervision-service. */
@ApplicationScoped
public class QuotaEvents {

    private final Inbox inbox;
    private final KeepQuotas keepQuotas;

    QuotaEvents(Inbox inbox, KeepQuotas keepQuotas) {
        this.inbox = inbox;
        this.keepQuotas = keepQuotas;
    }

    /** One batch of the topic of quota-service. */
    @Incoming("quotas")
    public Uni<Void> receiveQuotas(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, keepQuotas);
    }

    /** One batch of the topic of supervision-service. */
    @Incoming("opening-balances")
    public Uni<Void> receiveOpeningBalances(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, keepQuotas);
    }
}
