// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;

/** A use case and its store in one. */
@ApplicationScoped
public class Things {

    private final Sql sql;
    private final AtomicInteger attempts = new AtomicInteger();

    Things(Sql sql) {
        this.sql = sql;
    }

    @WithTransaction
    public Uni<UUID> create(String name) {
        attempts.incrementAndGet();
        UUID id = UUID.randomUUID();
        return sql.execute("insert into thing (id, name, version) values ($1, $2, 1)", id, name)
                .replaceWith(id);
    }

    @WithTransaction
    public Uni<Long> change(UUID id, long expected) {
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
