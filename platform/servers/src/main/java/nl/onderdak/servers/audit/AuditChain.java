// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.audit;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Recomputes the chain of a service's audit trail, from its rows and without the code that made it, and reports the
 * differences. Takes constant memory for a chain of any length.
 */
public final class AuditChain {

    private static final String SEALS = """
            select number, first_record, last_record, records,
                   (extract(epoch from sealed_at) * 1000000)::bigint as sealed_at, hash
            from audit_seal order by number""";

    private static final String RECORDS = """
            select seal, id, (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at, organisation, client,
                   operation, objects, status, trace_id, activity, subjects,
                   (extract(epoch from started_at) * 1000000)::bigint as started_at, span_id, parent_span_id
            from audit_record where seal is not null order by seal, id""";

    private static final String ANCHOR = "select number, hash from audit_anchor";
    private static final String WAITING = "select count(*) from audit_record where seal is null";
    private static final int SEAL_COLUMNS = 5;
    private static final int RECORD_COLUMNS = 13;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final long NO_SEAL = Long.MAX_VALUE;

    private final Set<String> sought;
    private final Set<String> found = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private long records;
    private long seals;
    private long last;
    private byte[] head = new byte[32];

    private AuditChain(Set<String> sought) {
        this.sought = sought;
    }

    /**
     * The result of a verification.
     *
     * @param records number of records under a seal
     * @param waiting number of unsealed records
     * @param seals in the chain
     * @param destroyed number of the last seal that was destroyed at the end of its term, 0 when there is none
     * @param head hash of the last seal, in hexadecimal; empty when there is none
     * @param found the sought heads that are in the chain
     * @param faults the differences, in words; empty when the chain holds
     */
    public record Verdict(
            long records,
            long waiting,
            long seals,
            long destroyed,
            String head,
            Set<String> found,
            List<String> faults) {}

    /**
     * Reads the chain as it is at one moment, while others write.
     *
     * @param connection to the service's database, of which it uses up the transaction
     * @param sought hashes that were heads once, in hexadecimal
     */
    public static Verdict verify(Connection connection, Set<String> sought) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return new AuditChain(sought).read(connection);
        } finally {
            connection.rollback();
        }
    }

    private Verdict read(Connection connection) throws SQLException {
        try (var sealStatement = query(connection, SEALS);
                var recordStatement = query(connection, RECORDS);
                var waitingStatement = query(connection, WAITING);
                var anchorStatement = query(connection, ANCHOR);
                var sealRows = sealStatement.executeQuery();
                var recordRows = recordStatement.executeQuery();
                var waitingRow = waitingStatement.executeQuery();
                var anchorRow = anchorStatement.executeQuery()) {
            waitingRow.next();
            if (anchorRow.next()) {
                beginAt(anchorRow);
            }
            long destroyed = last;
            var sealed = new SealedRecords(recordRows);
            while (sealRows.next()) {
                check(sealRows, sealed);
            }
            strays(sealed, NO_SEAL);
            var hex = seals == 0 ? "" : HexFormat.of().formatHex(head);
            return new Verdict(
                    records, waitingRow.getLong(1), seals, destroyed, hex, Set.copyOf(found), List.copyOf(faults));
        }
    }

    /** Seals up to here are destroyed; the first remaining seal was computed over this hash. */
    private void beginAt(ResultSet anchor) throws SQLException {
        last = anchor.getLong("number");
        head = anchor.getBytes("hash");
        findHead();
    }

    private static PreparedStatement query(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    private void check(ResultSet seal, SealedRecords sealed) throws SQLException {
        long number = seal.getLong("number");
        strays(sealed, number);
        if (number != last + 1) {
            faults.add("seal %d follows seal %d: the seals between them are missing".formatted(number, last));
        }
        long promised = seal.getLong("records");
        var digests = new ByteArrayOutputStream();
        UUID first = null;
        UUID latest = null;
        long count = 0;
        for (; sealed.seal() == number; sealed.next()) {
            latest = sealed.id();
            first = first == null ? latest : first;
            digests.writeBytes(sealed.digest());
            count++;
        }
        if (count != promised) {
            faults.add("seal %d was put on %d records and there are %d".formatted(number, promised, count));
        }
        if (!seal.getObject("first_record").equals(first)
                || !seal.getObject("last_record").equals(latest)) {
            faults.add("seal %d begins or ends with another record".formatted(number));
        }
        var computed = new SentRow(SEAL_COLUMNS)
                .bytes(head)
                .number(number)
                .number(promised)
                .moment(seal.getLong("sealed_at"))
                .bytes(digests.toByteArray())
                .sha256();
        head = seal.getBytes("hash");
        if (!Arrays.equals(head, computed)) {
            faults.add("seal %d does not fit its records, its moment or the seal before it".formatted(number));
        }
        findHead();
        records += count;
        seals++;
        last = number;
    }

    private void findHead() {
        var hex = HexFormat.of().formatHex(head);
        if (sought.contains(hex)) {
            found.add(hex);
        }
    }

    /** Records before this seal that belong to no seal. */
    private void strays(SealedRecords sealed, long before) throws SQLException {
        while (sealed.seal() < before) {
            long number = sealed.seal();
            var first = sealed.id();
            long count = 0;
            for (; sealed.seal() == number; sealed.next()) {
                count++;
            }
            faults.add("%d records, %s the first, name seal %d, which is not there".formatted(count, first, number));
        }
    }

    /** The records in the order in which they were sealed. */
    private static final class SealedRecords {

        private final ResultSet rows;
        private boolean over;

        SealedRecords(ResultSet rows) throws SQLException {
            this.rows = rows;
            next();
        }

        void next() throws SQLException {
            over = !rows.next();
        }

        long seal() throws SQLException {
            return over ? NO_SEAL : rows.getLong("seal");
        }

        UUID id() throws SQLException {
            return rows.getObject("id", UUID.class);
        }

        byte[] digest() throws SQLException {
            return new SentRow(RECORD_COLUMNS)
                    .uuid(id())
                    .moment(rows.getObject("recorded_at", Long.class))
                    .text(rows.getString("organisation"))
                    .text(rows.getString("client"))
                    .text(rows.getString("operation"))
                    .texts((String[]) rows.getArray("objects").getArray())
                    .number(rows.getInt("status"))
                    .text(rows.getString("trace_id"))
                    .text(rows.getString("activity"))
                    .uuids((UUID[]) rows.getArray("subjects").getArray())
                    .moment(rows.getObject("started_at", Long.class))
                    .text(rows.getString("span_id"))
                    .text(rows.getString("parent_span_id"))
                    .sha256();
        }
    }
}
