// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the events of quota-service for the register. */
@ApplicationScoped
public class RegisterEvents {

    private final Inbox inbox;
    private final KeepRegister keepRegister;

    RegisterEvents(Inbox inbox, KeepRegister keepRegister) {
        this.inbox = inbox;
        this.keepRegister = keepRegister;
    }

    /** Takes a batch of the topic; completes when each record is applied or parked. */
    @Incoming("quota-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, keepRegister);
    }
}
