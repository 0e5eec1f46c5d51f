// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.messaging.inbox.Rebuild;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.sql.Sql;

/** Use cases as services have them. */
@ApplicationScoped
public class TellFacts {

    private final Outbox outbox;
    private final Rebuild rebuild;
    private final Sql sql;

    TellFacts(Outbox outbox, Rebuild rebuild, Sql sql) {
        this.outbox = outbox;
        this.rebuild = rebuild;
        this.sql = sql;
    }

    /** Stores an entity and tells facts. */
    @WithTransaction
    public Uni<Void> tell(List<OutgoingEvent> events) {
        var note = new Note();
        note.id = UUID.randomUUID();
        note.text = "told";
        return Panache.getSession().chain(session -> session.persist(note)).chain(() -> outbox.append(events));
    }

    /** Tells facts and then fails. */
    @WithTransaction
    public Uni<Void> tellAndFail(List<OutgoingEvent> events) {
        return outbox.append(events).chain(() -> Uni.createFrom().failure(new IllegalStateException("after all")));
    }

    /** Empties the ledger of a consumer, to be filled again. */
    @WithTransaction
    public Uni<Void> rebuild(String consumer) {
        return sql.execute("delete from ledger where consumer = $1", consumer).chain(() -> rebuild.forget(consumer));
    }
}
