// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.web.processing.Processes;

/** Books the events of all sources into the next ledger, as {@link BookEvents} does into the present one. */
@ApplicationScoped
@Processes(Activity.SUPERVISION)
public class BookNextEvents implements EventHandler {

    /** Name of the consumer. */
    public static final String CONSUMER = "ledger-next";

    private final NextLedger next;
    private final BookEvents bookEvents;

    BookNextEvents(NextLedger next, BookEvents bookEvents) {
        this.next = next;
        this.bookEvents = bookEvents;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        return next.use().chain(() -> bookEvents.apply(events));
    }
}
