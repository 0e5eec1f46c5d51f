// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Attempt;
import nl.onderdak.web.idempotency.CommandOf;
import nl.onderdak.web.idempotency.IdempotentAnswers;
import nl.onderdak.web.idempotency.Joint;
import nl.onderdak.web.problem.NotFound;

/** A use case and its store in one. */
@ApplicationScoped
public class Things implements Joint<String, String> {

    private final Sql sql;
    private final IdempotentAnswers answers;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final List<List<CommandOf<String>>> transactions = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

    Things(Sql sql, IdempotentAnswers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    @WithTransaction
    public Uni<Void> withhold(String location) {
        return answers.withhold(List.of(location));
    }

    @Override
    public UUID object(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** In the current transaction: all of them, or none when one has a name that is taken. */
    @Override
    public Uni<List<Attempt<String>>> carryOut(List<CommandOf<String>> commands) {
        var names = commands.stream().map(CommandOf::command).toList();
        transactions.add(commands);
        var session = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(gate)
                .emitOn(task -> session.runOnContext(now -> task.run()))
                .chain(() -> sql.execute(
                        "insert into thing (id, name, version) select gen_random_uuid(), name, 1"
                                + " from unnest($1::text[]) as given(name)",
                        Sql.column(names, Function.identity(), String[]::new)))
                .map(rows ->
                        names.stream().<Attempt<String>>map(Attempt.Done::new).toList());
    }

    /** Counts a command that may share a transaction. */
    void arrived() {
        arrived.incrementAndGet();
    }

    /** How many of these came since the last hold. */
    public int arrivals() {
        return arrived.get();
    }

    /** Lets transactions of several commands wait until this is completed. */
    public void hold(CompletableFuture<Void> until) {
        transactions.clear();
        arrived.set(0);
        gate = until;
    }

    /** The commands of each transaction since the last hold. */
    public List<List<CommandOf<String>>> transactions() {
        return List.copyOf(transactions);
    }

    @WithTransaction
    public Uni<UUID> create(String name) {
        attempts.incrementAndGet();
        UUID id = UUID.randomUUID();
        return sql.execute("insert into thing (id, name, version) values ($1, $2, 1)", id, name)
                .replaceWith(id);
    }

    @WithTransaction
    public Uni<Long> change(UUID id, SeenVersion expected) {
        return sql.execute("select version from thing where id = $1 for update", id)
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound();
                    }
                    long version = rows.iterator().next().getLong("version");
                    Version.check(expected, version);
                    return version + 1;
                })
                .call(version -> sql.execute("update thing set version = $2 where id = $1", id, version));
    }

    @WithTransaction
    public Uni<Long> version(UUID id) {
        return sql.execute("select version from thing where id = $1", id).map(rows -> {
            if (rows.size() == 0) {
                throw new NotFound();
            }
            return rows.iterator().next().getLong("version");
        });
    }

    @WithTransaction
    public Uni<Integer> count(String name) {
        return sql.execute("select count(*)::int as n from thing where name = $1", name)
                .map(rows -> rows.iterator().next().getInteger("n"));
    }

    @WithTransaction
    public Uni<Void> sleepTooLong() {
        return sql.execute("set local statement_timeout = 50")
                .chain(() -> sql.execute("select pg_sleep(10)"))
                .replaceWithVoid();
    }

    @WithTransaction
    public Uni<Void> quoteSecret() {
        return sql.execute("select cast('hunter2' as int)").replaceWithVoid();
    }

    public int attempts() {
        return attempts.get();
    }
}
