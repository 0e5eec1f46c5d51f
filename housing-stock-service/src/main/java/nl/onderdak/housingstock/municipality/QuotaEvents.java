// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.municipality;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.housingstock.reorganisation.Successor;
import nl.onderdak.housingstock.reorganisation.Successors;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from quota-service which municipalities there are, and which succeed others. */
@ApplicationScoped
public class QuotaEvents implements EventHandler {

    private final Inbox inbox;
    private final Municipalities municipalities;
    private final Successors successors;

    QuotaEvents(Inbox inbox, Municipalities municipalities, Successors successors) {
        this.inbox = inbox;
        this.municipalities = municipalities;
        this.successors = successors;
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
        var ended = events.stream().flatMap(QuotaEvents::successor).toList();
        var kept = newest.isEmpty() ? Uni.createFrom().voidItem() : municipalities.keep(List.copyOf(newest.values()));
        return ended.isEmpty() ? kept : kept.chain(() -> successors.keep(ended));
    }

    /** In a boundary change nobody ends; which dwellings stand in the part that moves is not told. */
    private static Stream<Successor> successor(ReceivedEvent event) {
        return event.data() instanceof MunicipalityReorganised reorganised && reorganised.kind() != Kind.BOUNDARY_CHANGE
                ? Stream.of(
                        new Successor(reorganised.municipality(), reorganised.principal(), reorganised.effectiveOn()))
                : Stream.empty();
    }
}
