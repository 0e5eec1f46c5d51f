// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.processing.Processing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records each change and each read of data on households with its caller, in the transaction of the act: both commit
 * or neither; accountability, art. 5(2) AVG. A refused request changed nothing and leaves no record.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int OK = 200;
    private static final int REFUSED = 400;

    /** Only values shaped like codes are recorded: free text could be the name of a person. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final String RECORD = """
        insert into audit_record
            (id, recorded_at, organisation, client, operation, objects, status, trace_id,
             activity, subjects, started_at, span_id, parent_span_id)
        select id, $15, organisation, client, operation, string_to_array(objects, ' '), status, trace_id,
               activity, ($14::uuid[])[first_subject:last_subject], started_at, span_id, parent_span_id
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[],
                    $9::int[], $10::int[], $11::timestamptz[], $12::text[], $13::text[])
            as given (id, organisation, client, operation, objects, status, trace_id,
                      activity, first_subject, last_subject, started_at, span_id, parent_span_id)\
        """;

    private final Sql sql;
    private final Clock clock;
    private final AuditContext request;
    private final String service;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    AuditTrail(
            Sql sql,
            Clock clock,
            AuditContext request,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.clock = clock;
        this.request = request;
        this.service = service;
    }

    /**
     * A change that was carried out.
     *
     * @param request the request for it
     * @param status HTTP status of the response
     * @param location of the created object, or null
     */
    public record Change(AuditedRequest request, int status, URI location) {}

    /** Opens the transaction of a command without idempotency key: carries it out and records it, both or neither. */
    @WithTransaction
    public Uni<Response> change(Supplier<Uni<Response>> command) {
        var asked = request.snapshot();
        return command.get()
                .call(response -> response.getStatus() >= REFUSED
                        ? Uni.createFrom().voidItem()
                        : record(List.of(new Change(asked, response.getStatus(), response.getLocation()))));
    }

    /** Records changes in the current transaction, with one statement. */
    public Uni<Void> record(List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(changes.stream()
                        .map(change -> new Change(
                                change.request().making(change.location()), change.status(), change.location()))
                        .toList());
    }

    /**
     * Opens data on households to the current request, and records in the current transaction which households it read.
     */
    public <T> Uni<T> disclose(Guarded<T> guarded) {
        if (guarded.isEmpty()) {
            return Uni.createFrom().item(guarded.content());
        }
        var asked = request.snapshot().about(guarded.objects());
        concerns(guarded.objects().stream().map(UUID::fromString).toList());
        return insert(List.of(new Change(asked, OK, null))).replaceWith(guarded.content());
    }

    /**
     * The current request concerns these households, besides those that its path names.
     *
     * @throws IllegalStateException when the operation declares no processing activity
     */
    public void concerns(Collection<UUID> couplings) {
        var asked = request.snapshot();
        if (asked.processing() == null) {
            throw new IllegalStateException(asked.operation() + " declares no processing activity");
        }
        asked.processing().concerns(couplings);
    }

    /**
     * An act of the service itself, without a caller.
     *
     * @param operation name of the act
     * @param trace its place in a W3C trace, or null
     * @param processing its processing of data on households, or null when it concerned none
     */
    public record OwnWork(String operation, TraceContext.Trace trace, Processing processing) {}

    /** Records in the current transaction an act of the service itself, if it concerns any household. */
    public Uni<Void> recordOwn(String operation, Processing processing) {
        return processing.subjects().isEmpty()
                ? Uni.createFrom().voidItem()
                : recordOwn(List.of(new OwnWork(operation, null, processing)));
    }

    /** Records in the current transaction an act of the service itself, when the households are unknown. */
    public Uni<Void> recordOwn(String operation) {
        return recordOwn(List.of(new OwnWork(operation, null, null)));
    }

    /** Records in the current transaction an act of the service itself. */
    public Uni<Void> recordOwn(List<OwnWork> work) {
        return work.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(work.stream()
                        .map(one -> new AuditedRequest(
                                "service:" + service,
                                service,
                                one.operation(),
                                "",
                                List.of(),
                                one.trace(),
                                one.processing()))
                        .map(request -> new Change(request, OK, null))
                        .toList());
    }

    private Uni<Void> insert(List<Change> acts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = new ArrayList<Row>(acts.size());
        var subjects = new ArrayList<UUID>();
        for (var act : acts) {
            int before = subjects.size();
            subjects.addAll(act.request().households());
            rows.add(new Row(act, before + 1, subjects.size()));
        }
        return sql.execute(
                        RECORD,
                        Sql.column(rows, _ -> ids.construct(now.toEpochMilli()), UUID[]::new),
                        Sql.column(rows, row -> row.request().organisation(), String[]::new),
                        Sql.column(rows, row -> row.request().client(), String[]::new),
                        Sql.column(rows, row -> row.request().operation(), String[]::new),
                        Sql.column(rows, Row::codes, String[]::new),
                        Sql.column(rows, row -> row.act().status(), Integer[]::new),
                        Sql.column(rows, row -> row.ofTrace(TraceContext.Trace::traceId), String[]::new),
                        Sql.column(rows, row -> row.ofProcessing(Row::activity), String[]::new),
                        Sql.column(rows, Row::firstSubject, Integer[]::new),
                        Sql.column(rows, Row::lastSubject, Integer[]::new),
                        Sql.column(rows, row -> row.ofProcessing(Row::startedAt), Instant[]::new),
                        Sql.column(
                                rows,
                                row -> row.ofProcessing(_ -> row.ofTrace(TraceContext.Trace::spanId)),
                                String[]::new),
                        Sql.column(
                                rows,
                                row -> row.ofProcessing(_ -> row.ofTrace(TraceContext.Trace::parentSpanId)),
                                String[]::new),
                        subjects.toArray(UUID[]::new),
                        now)
                .replaceWithVoid();
    }

    /**
     * An act that concerns no household is no processing of their data, even if the operation can concern some.
     *
     * @param firstSubject place of the first household among all of the statement, from 1
     * @param lastSubject place of the last one; before the first when there is no household
     */
    private record Row(Change act, int firstSubject, int lastSubject) {

        AuditedRequest request() {
            return act.request();
        }

        String codes() {
            return String.join(
                    " ",
                    request().objects().stream()
                            .filter(object -> CODE.matcher(object).matches())
                            .distinct()
                            .toList());
        }

        String activity() {
            return request().processing().activity().name();
        }

        Instant startedAt() {
            return request().processing().startedAt().truncatedTo(ChronoUnit.MICROS);
        }

        <T> T ofProcessing(Function<Row, T> value) {
            return lastSubject < firstSubject ? null : value.apply(this);
        }

        String ofTrace(Function<TraceContext.Trace, String> value) {
            return request().trace() == null ? null : value.apply(request().trace());
        }
    }
}
