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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.onderdak.messaging.sql.Sql;

/**
 * Writes down who changed what and who saw data on households, in the transaction of the act: both or neither. What was
 * refused changed nothing and leaves no record.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int OK = 200;
    private static final int REFUSED = 400;

    /** What is not a code might be anything, a name too. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final String RECORD = """
            insert into audit_record
                (id, recorded_at, organisation, client, operation, objects, status, trace_id)
            select id, $8, organisation, client, operation, string_to_array(objects, ' '), status, trace_id
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[])
                as given (id, organisation, client, operation, objects, status, trace_id)""";

    private final Sql sql;
    private final Clock clock;
    private final RequestInHand request;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    AuditTrail(Sql sql, Clock clock, RequestInHand request) {
        this.sql = sql;
        this.clock = clock;
        this.request = request;
    }

    /**
     * A change that was made.
     *
     * @param request that asked for it
     * @param status HTTP status of its answer
     * @param location of what it made, or null
     */
    public record Change(AuditedRequest request, int status, URI location) {}

    /** Carries out the command of the request in hand and records it, both or neither. */
    @WithTransaction
    public Uni<Response> change(Supplier<Uni<Response>> command) {
        var asked = request.told();
        return command.get()
                .call(response -> response.getStatus() >= REFUSED
                        ? Uni.createFrom().voidItem()
                        : record(List.of(new Change(asked, response.getStatus(), response.getLocation()))));
    }

    /** Records changes in the transaction in hand, with one statement. */
    public Uni<Void> record(List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(changes.stream()
                        .map(change -> new Change(
                                change.request().making(change.location()), change.status(), change.location()))
                        .toList());
    }

    /** Opens data on households to the request in hand, and records in the transaction in hand whose data it saw. */
    public <T> Uni<T> disclose(Guarded<T> guarded) {
        return guarded.isEmpty()
                ? Uni.createFrom().item(guarded.content())
                : insert(List.of(new Change(request.told().about(guarded.objects()), OK, null)))
                        .replaceWith(guarded.content());
    }

    private Uni<Void> insert(List<Change> acts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sql.execute(
                        RECORD,
                        Sql.column(acts, _ -> ids.construct(now.toEpochMilli()), UUID[]::new),
                        Sql.column(acts, act -> act.request().organisation(), String[]::new),
                        Sql.column(acts, act -> act.request().client(), String[]::new),
                        Sql.column(acts, act -> act.request().operation(), String[]::new),
                        Sql.column(acts, AuditTrail::codes, String[]::new),
                        Sql.column(acts, Change::status, Integer[]::new),
                        Sql.column(acts, act -> act.request().traceId(), String[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private static String codes(Change act) {
        return String.join(
                " ",
                act.request().objects().stream()
                        .filter(object -> CODE.matcher(object).matches())
                        .distinct()
                        .toList());
    }
}
