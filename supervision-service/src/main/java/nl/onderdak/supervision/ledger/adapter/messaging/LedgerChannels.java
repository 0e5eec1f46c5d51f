// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.regex.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.supervision.ledger.application.ApplyEvents;
import nl.onderdak.supervision.ledger.application.LedgerChanged;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that the ledger is made of: quotas, housings, and the opening balances that this service itself tells. */
@ApplicationScoped
public class LedgerChannels {

    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);

    private final Inbox inbox;
    private final ApplyEvents handler;
    private final Event<LedgerChanged> changes;

    LedgerChannels(Inbox inbox, ApplyEvents handler, Event<LedgerChanged> changes) {
        this.inbox = inbox;
        this.handler = handler;
        this.changes = changes;
    }

    /** What quota-service tells. */
    @Incoming("quota-events")
    public Uni<Void> quotaEvents(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    /** What placement-service tells. */
    @Incoming("placement-events")
    public Uni<Void> placementEvents(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    /** What this service told, so that a rebuild from the topics gives everything. */
    @Incoming("supervision-events")
    public Uni<Void> supervisionEvents(ConsumerRecords<String, byte[]> records) {
        return take(records);
    }

    private Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, handler).invoke(() -> changes.fire(changed(records)));
    }

    private static LedgerChanged changed(ConsumerRecords<String, byte[]> records) {
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
