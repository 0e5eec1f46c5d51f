// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services have them. */
@ApplicationScoped
public class LedgerConsumer {

    private final Inbox inbox;
    private final LedgerHandler handler;

    LedgerConsumer(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.handler = new LedgerHandler("ledger", sql);
    }

    @Incoming("placement")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, handler);
    }
}
