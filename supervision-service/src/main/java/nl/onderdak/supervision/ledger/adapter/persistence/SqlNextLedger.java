// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.application.LedgerRebuilding;
import nl.onderdak.supervision.ledger.application.NextLedger;

/** The next ledger in PostgreSQL: tables of the same names in a schema that comes first while it is used. */
@ApplicationScoped
public class SqlNextLedger implements NextLedger {

    private static final String USE = "select set_config('search_path', 'next, public', true)";

    private static final String IS_WHOLE = "select exists (select from next.filling where number = $1)";

    private static final String REQUEST =
            "insert into ledger_rebuild (requested_at) values ($1) on conflict do nothing";

    private static final String LATEST = """
            select number, requested_at, finished_at, replaced from ledger_rebuild order by number desc limit 1
            """;

    private static final String TAKE = """
            update ledger_rebuild set worked_at = $2
             where finished_at is null and (worked_at is null or worked_at < $1)
            returning number
            """;

    private static final String WORK = "update ledger_rebuild set worked_at = $2 where number = $1";

    private static final String FINISH = "update ledger_rebuild set finished_at = $2, replaced = $3 where number = $1";

    private final Sql sql;

    public SqlNextLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> use() {
        return sql.execute(USE).replaceWithVoid();
    }

    @Override
    public Uni<Void> reset(long number) {
        return sql.execute("select next_ledger_reset($1)", number).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isWhole(long number) {
        return sql.execute(IS_WHOLE, number).map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Long> replace() {
        return sql.execute("select ledger_replace()")
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Void> request(Instant at) {
        return sql.execute(REQUEST, at).replaceWithVoid();
    }

    @Override
    public Uni<Optional<LedgerRebuilding>> latest() {
        return sql.execute(LATEST).map(rows -> Rows.first(rows, SqlNextLedger::rebuilding));
    }

    @Override
    public Uni<Optional<Long>> take(Instant abandonedBefore, Instant at) {
        return sql.execute(TAKE, abandonedBefore, at).map(rows -> Rows.first(rows, row -> row.getLong("number")));
    }

    @Override
    public Uni<Void> work(long number, Instant at) {
        return sql.execute(WORK, number, at).replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(long number, Instant at, long replaced) {
        return sql.execute(FINISH, number, at, replaced).replaceWithVoid();
    }

    private static LedgerRebuilding rebuilding(Row row) {
        return new LedgerRebuilding(
                row.getLong("number"),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "finished_at"),
                row.getLong("replaced"));
    }
}
