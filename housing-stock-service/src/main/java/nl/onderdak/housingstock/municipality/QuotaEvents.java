// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.municipality;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from quota-service which municipalities there are. */
@ApplicationScoped
public class QuotaEvents implements EventHandler {

    private final Inbox inbox;
    private final Municipalities municipalities;

    QuotaEvents(Inbox inbox, Municipalities municipalities) {
        this.inbox = inbox;
        this.municipalities = municipalities;
    }

    /** Takes a batch of the topic. */
    @Incoming("quota-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, this);
    }

    @Override
    public String consumer() {
        return "housing-stock-municipalities";
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var newest = new LinkedHashMap<MunicipalityCode, MunicipalityRegistered>();
        for (var event : events) {
            if (event.data() instanceof MunicipalityRegistered registered) {
                newest.put(registered.municipality(), registered);
            }
        }
        return newest.isEmpty() ? Uni.createFrom().voidItem() : municipalities.keep(List.copyOf(newest.values()));
    }
}
