// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.ledger.domain.Bookkeeping;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.municipality.Municipalities;
import nl.onderdak.supervision.municipality.Municipality;
import nl.onderdak.web.processing.Activity;
import nl.onderdak.web.processing.Processes;

/** Enters what other services tell into the ledger, a batch at a time, and keeps the view of the municipalities. */
@ApplicationScoped
@Processes(Activity.SUPERVISION)
public class ApplyEvents implements EventHandler {

    /** Name of the consumer. */
    public static final String CONSUMER = "ledger";

    private final Ledger ledger;
    private final Municipalities municipalities;

    public ApplyEvents(Ledger ledger, Municipalities municipalities) {
        this.ledger = ledger;
        this.municipalities = municipalities;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var entries = events.stream().flatMap(ApplyEvents::entries).toList();
        var registered = events.stream().flatMap(ApplyEvents::registered).toList();
        return register(registered).chain(() -> append(entries));
    }

    private Uni<Void> register(List<Municipality> registered) {
        return registered.isEmpty() ? Uni.createFrom().voidItem() : municipalities.register(registered);
    }

    private Uni<Void> append(List<LedgerEntry> entries) {
        return entries.isEmpty() ? Uni.createFrom().voidItem() : ledger.append(entries);
    }

    private static Stream<LedgerEntry> entries(ReceivedEvent event) {
        var postings = Bookkeeping.postings(event.data());
        var entries = new ArrayList<LedgerEntry>(postings.size());
        for (var posting : postings) {
            entries.add(new LedgerEntry(
                    posting,
                    entries.size() + 1,
                    event.id(),
                    event.source(),
                    event.type(),
                    event.data().subject(),
                    event.sequence(),
                    event.recordedAt()));
        }
        return entries.stream();
    }

    private static Stream<Municipality> registered(ReceivedEvent event) {
        return event.data() instanceof MunicipalityRegistered registered
                ? Stream.of(new Municipality(
                        registered.municipality(),
                        registered.name(),
                        registered.province(),
                        registered.validFrom(),
                        registered.validUntil(),
                        event.sequence()))
                : Stream.empty();
    }
}
