// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lists the operations on the data of a household: an organisation's own operations, and for the operator those of all
 * organisations and of the services themselves. Right of access of the data subject, art. 15 AVG. Reading the log is
 * recorded in it.
 */
@ApplicationScoped
class FindProcessingRecords {

    /** Sealed records are found by the index on subjects; the few that wait for a seal are scanned. */
    private static final String LIST = """
        select id, recorded_at, started_at, organisation, operation, activity, trace_id, span_id, parent_span_id
        from (select * from audit_record
              where activity is not null and seal is not null and subjects @> array[$1::uuid]
              union all
              select * from audit_record
              where activity is not null and seal is null and subjects @> array[$1::uuid]) as found
        where ($2::text is null or organisation = $2)
          and ($3::uuid is null or id > $3)
        order by id
        limit $4\
        """;

    private static final String OUR_OWN = "service:";
    private static final int DIGITS_OF_AN_OPERATION = 16;

    private final Sql sql;
    private final AuditTrail trail;
    private final String register;
    private final String subjectType;

    FindProcessingRecords(
            Sql sql,
            AuditTrail trail,
            @ConfigProperty(name = "onderdak.processing.register") String register,
            @ConfigProperty(name = "onderdak.processing.subject-type") String subjectType) {
        this.sql = sql;
        this.trail = trail;
        this.register = register;
        this.subjectType = subjectType;
    }

    /** Lists up to {@code most} records in the order of time, after the given id. */
    @NoFacts
    @WithTransaction
    Uni<List<ProcessingRecord>> list(Organisation by, UUID subject, UUID after, int most) {
        return sql.execute(LIST, subject, by instanceof Organisation.Operator ? null : by.claim(), after, (long) most)
                .map(rows -> Rows.list(rows, row -> read(row, subject)))
                .map(records -> Guarded.of(records, records.isEmpty() ? List.of() : List.of(subject)))
                .chain(trail::disclose);
    }

    private ProcessingRecord read(Row row, UUID subject) {
        var id = row.getUUID("id");
        // a record without a trace is a trace by itself: a UUID has the same number of bytes
        var ownTrace = id.toString().replace("-", "");
        var traceId = row.getString("trace_id") == null ? ownTrace : row.getString("trace_id");
        var spanId = row.getString("span_id") == null
                ? ownTrace.substring(ownTrace.length() - DIGITS_OF_AN_OPERATION)
                : row.getString("span_id");
        var parent = row.getString("parent_span_id");
        var organisation = row.getString("organisation");
        var isOurs = organisation.startsWith(OUR_OWN);
        return new ProcessingRecord(
                id,
                traceId,
                spanId,
                isOurs ? parent : null,
                isOurs || parent == null
                        ? null
                        : new ProcessingRecord.ForeignOperation(traceId, parent, "urn:nld:onderdak:" + organisation),
                row.getString("operation"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "recorded_at"),
                ProcessingRecord.Status.OK,
                organisation,
                register + Activity.valueOf(row.getString("activity")).code(),
                subject,
                subjectType);
    }
}
