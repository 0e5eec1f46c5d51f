// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.particulars.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * Particulars in SQL: each version is a row of one table.
 *
 * @param <T> what a version holds
 */
public final class SqlParticulars<T> {

    private static final String LOCK = "select municipality from coupling where id = $1 for update";

    private final Sql sql;
    private final String find;
    private final String newest;
    private final Function<Row, T> content;

    /**
     * Particulars in a table.
     *
     * @param table with columns {@code coupling_id} and {@code version}; without a row a coupling has version 1
     * @param find statement that returns the municipality of a coupling and its newest version as the first two columns
     * @param content of a row of that statement
     */
    public SqlParticulars(Sql sql, String table, String find, Function<Row, T> content) {
        this.sql = sql;
        this.find = find;
        this.newest = "select coalesce(max(version), 1) from %s where coupling_id = $1".formatted(table);
        this.content = content;
    }

    /** The newest version of a coupling, if there is such a coupling within the jurisdiction. */
    public Uni<Optional<Guarded<Recorded<T>>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(find, couplingId)
                .map(rows -> Rows.stream(rows)
                        .filter(row -> within(jurisdiction, row))
                        .findFirst()
                        .map(row -> Guarded.of(
                                new Recorded<>(couplingId, content.apply(row), row.getLong(1)), List.of(couplingId))));
    }

    /** Locks a coupling and returns its newest version, if there is such a coupling within the jurisdiction. */
    // the lock first: a transaction that waited for it must see the version added meanwhile
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(LOCK, couplingId)
                .map(rows -> Rows.stream(rows).anyMatch(row -> within(jurisdiction, row)))
                .chain(found -> sql.execute(newest, couplingId)
                        .map(rows -> Rows.first(rows, row -> row.getLong(0)).filter(_ -> found)));
    }

    private static boolean within(Jurisdiction jurisdiction, Row row) {
        return jurisdiction.covers(new MunicipalityCode(row.getString(0)));
    }
}
