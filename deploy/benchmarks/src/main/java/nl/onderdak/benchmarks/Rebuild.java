// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Rebuilds the ledger from the topics, against plain batched inserts of the same rows into a table like it. */
final class Rebuild {

    private static final int BATCH = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http operations;
    private final Connection supervision;
    private final Connection owner;

    Rebuild(Http operations, Connection supervision, Connection owner) {
        this.operations = operations;
        this.supervision = supervision;
        this.owner = owner;
    }

    /**
     * @param perSecond required events per second, or empty
     * @param bound required time, or empty
     */
    List<Row> measure(String perSecond, String bound) throws Exception {
        long events = count("select sum(next_offset) from inbox_position");
        long rows = count("select count(*) from ledger_entry");

        long start = System.nanoTime();
        operations.post("/v1/ledger/rebuild", null).expect(202);
        long replaced = awaitRebuilt();
        double seconds = (System.nanoTime() - start) / 1e9;
        double rebuild = events / seconds;
        if (replaced != 0 || count("select count(*) from ledger_entry") != rows) {
            throw new IllegalStateException("the rebuild replaced " + replaced + " rows");
        }
        var check = JSON.readTree(operations.get("/v1/ledger/check").expect(200).body());
        if (!check.path("holds").asBoolean()) {
            throw new IllegalStateException("the totals do not equal the ledger: " + check);
        }

        double plain = plainRowsPerSecond(rows);
        return List.of(
                Row.of("events in the topics", events),
                Row.of("ledger rows", rows),
                Row.of("plain batched inserts of the ledger's rows, rows per second", plain),
                Row.seconds("rebuild of the ledger, until its result is read", seconds, bound),
                new Row("rebuild of the ledger, events per second", String.format("%,.0f", rebuild), perSecond),
                Row.ratio("rebuild (events) against plain inserts (rows)", rebuild / plain, ""));
    }

    /** Waits until the rebuild is read; returns the number of rows that it replaced. */
    private long awaitRebuilt() throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (true) {
            var rebuild = JSON.readTree(
                    operations.get("/v1/ledger/rebuild").expect(200).body());
            if (rebuild.path("finishedAt").isTextual()) {
                return rebuild.path("replacedRows").asLong();
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the ledger does not come back");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private double plainRowsPerSecond(long rows) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table if exists plain_ledger_entry");
            statement.execute("create table plain_ledger_entry (like ledger_entry including all)");
        }
        var all = new ArrayList<Object[]>(Math.toIntExact(rows));
        int columns;
        try (var statement = supervision.createStatement();
                var result = statement.executeQuery("select * from ledger_entry")) {
            columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                all.add(row);
            }
        }
        owner.setAutoCommit(false);
        long start = System.nanoTime();
        try (var insert =
                owner.prepareStatement("insert into plain_ledger_entry values (?" + ", ?".repeat(columns - 1) + ")")) {
            for (int from = 0; from < all.size(); from += BATCH) {
                for (var row : all.subList(from, Math.min(from + BATCH, all.size()))) {
                    for (int column = 0; column < columns; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                owner.commit();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        owner.setAutoCommit(true);
        return all.size() / seconds;
    }

    private long count(String query) throws SQLException {
        try (var statement = supervision.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
