// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Lists the audit trail: an organisation's own records, and all records for the operator. */
@ApplicationScoped
class FindAuditRecords {

    /** Ids are in the order of time and indexed, so the bounds of time are given as ids too. */
    private static final String LIST = """
        select id, recorded_at, organisation, client, operation, objects, status, trace_id, seal
        from audit_record
        where ($1::text is null or organisation = $1)
          and ($2::text is null or operation = $2)
          and id > $3 and id <= $4 and recorded_at >= $5 and recorded_at < $6
        order by id
        limit $7\
        """;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final int BITS_BELOW_TIME = 16;

    private final Sql sql;

    FindAuditRecords(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which records.
     *
     * @param from recorded at this moment or later, or null
     * @param until recorded before this moment, or null
     * @param operation method and template of the path, or null
     */
    record Filter(Instant from, Instant until, String operation) {

        Instant begin() {
            return from == null || from.isBefore(BEGINNING) ? BEGINNING : from;
        }

        Instant end() {
            return until == null || until.isAfter(END) ? END : until;
        }
    }

    /** Lists up to {@code most} records in the order of time, after the given id. */
    Uni<List<AuditRecord>> list(Organisation by, Filter filter, UUID after, int most) {
        var first = firstOf(filter.begin());
        return sql.read(
                        LIST,
                        by instanceof Organisation.Operator ? null : by.claim(),
                        filter.operation(),
                        after == null || after.toString().compareTo(first.toString()) < 0 ? first : after,
                        lastOf(filter.end()),
                        filter.begin(),
                        filter.end(),
                        (long) most)
                .map(rows -> Rows.list(rows, FindAuditRecords::read));
    }

    private static UUID firstOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << BITS_BELOW_TIME, 0);
    }

    private static UUID lastOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << BITS_BELOW_TIME) | 0xffff, -1);
    }

    private static AuditRecord read(Row row) {
        return new AuditRecord(
                row.getUUID("id"),
                Rows.instant(row, "recorded_at"),
                row.getString("organisation"),
                row.getString("client"),
                row.getString("operation"),
                List.of(row.getArrayOfStrings("objects")),
                row.getInteger("status"),
                row.getString("trace_id"),
                row.getLong("seal"));
    }
}
