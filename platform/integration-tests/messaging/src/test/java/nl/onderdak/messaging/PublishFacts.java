// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.onderdak.messaging.inbox.Rebuild;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.messaging.time.RecordingClock;

/** Use cases as services have them. */
@ApplicationScoped
public class PublishFacts {

    private final Outbox outbox;
    private final RecordingClock recording;
    private final Rebuild rebuild;
    private final Sql sql;

    PublishFacts(Outbox outbox, RecordingClock recording, Rebuild rebuild, Sql sql) {
        this.recording = recording;
        this.outbox = outbox;
        this.rebuild = rebuild;
        this.sql = sql;
    }

    /** Stores an entity and publishes facts. */
    @WithTransaction
    public Uni<Void> publish(List<Lab.Fact> facts) {
        var note = new Note();
        note.id = UUID.randomUUID();
        note.text = "published";
        return Panache.getSession().chain(session -> session.persist(note)).chain(() -> append(facts));
    }

    /** Appends facts to the outbox and then fails. */
    @WithTransaction
    public Uni<Void> publishAndFail(List<Lab.Fact> facts) {
        return append(facts).chain(() -> Uni.createFrom().failure(new IllegalStateException("after all")));
    }

    /** Empties the ledger of a consumer, to be filled again. */
    @WithTransaction
    public Uni<Void> rebuild(String consumer) {
        return sql.execute("delete from ledger where consumer = $1", consumer).chain(() -> rebuild.forget(consumer));
    }

    /** Records a fact at a moment of choice. */
    @WithTransaction
    public Uni<Void> publishAt(Lab.Fact fact, Instant recordedAt) {
        return outbox.append(new OutgoingEvent(fact.data(), fact.sequence(), recordedAt));
    }

    /** Records a fact, and commits when it may; passes the moment of recording to the first. */
    @WithTransaction
    public Uni<Void> publishSlowly(
            Lab.Fact fact, CompletableFuture<Instant> recorded, CompletableFuture<Void> mayCommit) {
        var context = Vertx.currentContext();
        return append(List.of(fact))
                .invoke(() -> recorded.complete(recording.now()))
                .chain(() -> Uni.createFrom()
                        .completionStage(mayCommit)
                        .emitOn(task -> context.runOnContext(ready -> task.run())));
    }

    /** Records a fact in a transaction that was not to record any. */
    @NoFacts
    @WithTransaction
    public Uni<Void> publishThoughReading(Lab.Fact fact) {
        return append(List.of(fact));
    }

    /** Where a transaction begins, its facts are recorded. */
    @WithTransaction
    public Uni<Instant> moment() {
        return Uni.createFrom().item(recording::now);
    }

    private Uni<Void> append(List<Lab.Fact> facts) {
        var now = recording.now();
        return outbox.append(facts.stream()
                .map(fact -> new OutgoingEvent(fact.data(), fact.sequence(), now))
                .toList());
    }
}
