// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.Inbox;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Receives the events of quota-service for the register, as the group that the service configures for its channel. A
 * service whose own consumer calls {@link KeepRegister} excludes this one with {@code quarkus.arc.exclude-types}.
 */
@ApplicationScoped
public class RegisterEvents implements EventHandler {

    private final Inbox inbox;
    private final KeepRegister register;
    private final String group;

    RegisterEvents(
            Inbox inbox,
            KeepRegister register,
            @ConfigProperty(name = "mp.messaging.incoming.quota-events.group.id") String group) {
        this.inbox = inbox;
        this.register = register;
        this.group = group;
    }

    /** Takes a batch of the topic; completes when each record is applied or parked. */
    @Incoming("quota-events")
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(records, this);
    }

    @Override
    public String consumer() {
        return group;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        return register.keep(events);
    }
}
