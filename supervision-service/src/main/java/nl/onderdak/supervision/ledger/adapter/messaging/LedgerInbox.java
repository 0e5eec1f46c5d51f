// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.InboxChannel;
import nl.onderdak.supervision.ledger.application.BookEvents;
import nl.onderdak.supervision.ledger.application.LedgerChanged;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Books the records of every source through the inbox; fires {@link LedgerChanged} after each commit. */
@ApplicationScoped
class LedgerInbox {

    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);

    private final Inbox inbox;
    private final BookEvents bookEvents;
    private final Event<LedgerChanged> changes;

    LedgerInbox(Inbox inbox, BookEvents bookEvents, Event<LedgerChanged> changes) {
        this.inbox = inbox;
        this.bookEvents = bookEvents;
        this.changes = changes;
    }

    InboxChannel channel() {
        return inbox.channel(bookEvents, records -> changes.fire(changed(records)));
    }

    private static LedgerChanged changed(List<ConsumerRecord<String, byte[]>> records) {
        var keys = new HashSet<String>();
        records.forEach(record -> keys.add(record.key()));
        var municipalities = new HashSet<MunicipalityCode>();
        for (var key : keys) {
            if (key != null && MUNICIPALITY.matcher(key).matches()) {
                municipalities.add(new MunicipalityCode(key));
            }
        }
        return new LedgerChanged(municipalities);
    }
}
