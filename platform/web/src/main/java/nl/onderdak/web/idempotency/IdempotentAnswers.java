// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import static nl.onderdak.messaging.sql.Sql.column;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.http.RelativeLocation;
import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;

/** The kept responses, each under its key. */
@ApplicationScoped
public class IdempotentAnswers {

    private static final String KEEP = """
        insert into idempotent_answer
            (client, operation, key, request_hash, status, location, etag, content_type, body, created_at)
        select client, operation, key, request_hash, status, nullif(location, ''), nullif(etag, ''),
               nullif(content_type, ''), body, $10
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
                    $9::bytea[])
            as given (client, operation, key, request_hash, status, location, etag, content_type, body)
        order by client, operation, key
        on conflict do nothing\
        """;

    private static final String FIND = """
        select request_hash, status, coalesce(location, '') as location, coalesce(etag, '') as etag,
               coalesce(content_type, '') as content_type, body
        from idempotent_answer
        where client = $1 and operation = $2 and key = $3\
        """;

    private static final String WITHHOLD = """
        update idempotent_answer set body = '', request_hash = ''
        where location = any($1::text[])\
        """;

    private static final String PURGE = """
        delete from idempotent_answer
        where (client, operation, key) in
            (select client, operation, key from idempotent_answer where created_at < $1 limit $2)\
        """;

    private final Sql sql;
    private final Clock clock;
    private final AuditTrail trail;
    private final ObjectMapper mapper;

    IdempotentAnswers(Sql sql, Clock clock, AuditTrail trail, ObjectMapper mapper) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.mapper = mapper;
    }

    /** The request has a kept response; the second execution is rolled back. */
    static final class AnsweredBefore extends RuntimeException {

        AnsweredBefore() {
            super("kept response found", null, false, false);
        }
    }

    /**
     * Opens the transaction of a command: carries it out, keeps its response and records it in the audit trail, all or
     * nothing. The unique key makes a parallel duplicate wait for the first to end.
     *
     * @return fails with {@link AnsweredBefore} when the request has a kept response
     */
    @WithTransaction
    public Uni<Response> carryOut(IdempotentRequest request, Supplier<Uni<Response>> command) {
        return command.get()
                .chain(response -> response.getStatus() >= 400
                        ? Uni.createFrom().item(response)
                        : keep(List.of(request), List.of(kept(response)))
                                .map(kept -> kept.getFirst().toResponse()));
    }

    /**
     * Opens one transaction for several commands: carries them out, keeps the responses of those that were not refused
     * and records these in the audit trail, all or nothing.
     *
     * @return fails with {@link AnsweredBefore} when one of them has a kept response
     */
    @WithTransaction
    public Uni<List<Attempt<KeptAnswer>>> carryOutAll(
            List<IdempotentRequest> requests, Supplier<Uni<List<Attempt<Response>>>> commands) {
        return commands.get().chain(attempts -> {
            var answered =
                    attempts.stream().map(attempt -> attempt.map(this::kept)).toList();
            var done = new ArrayList<IdempotentRequest>();
            var kept = new ArrayList<KeptAnswer>();
            for (int i = 0; i < answered.size(); i++) {
                if (answered.get(i) instanceof Attempt.Done<KeptAnswer>(var answer)) {
                    done.add(requests.get(i));
                    kept.add(answer);
                }
            }
            return keep(done, kept).replaceWith(answered);
        });
    }

    /**
     * The kept response to this request.
     *
     * @return fails with 409 when the key was used for another body
     */
    public Uni<Optional<KeptAnswer>> find(IdempotentRequest request) {
        return sql.apart(FIND, request.client(), request.operation(), request.key())
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(same(rows.iterator().next(), request)));
    }

    /**
     * Blanks the body of every kept response that has one of these locations, in the current transaction. The key stays
     * used: a repeat of such a request is refused with 409 and has no second effect.
     *
     * @param locations paths, as in the header {@code Location}
     */
    public Uni<Void> withhold(List<String> locations) {
        return sql.execute(WITHHOLD, column(locations, Function.identity(), String[]::new))
                .replaceWithVoid();
    }

    /** Purges up to {@code most} responses that are older than this; returns the number purged. */
    public Uni<Integer> purge(Duration retention, int most) {
        return sql.apart(PURGE, now().minus(retention), most).map(rows -> rows.rowCount());
    }

    private Uni<List<KeptAnswer>> keep(List<IdempotentRequest> requests, List<KeptAnswer> kept) {
        if (kept.isEmpty()) {
            return Uni.createFrom().item(kept);
        }
        return sql.execute(
                        KEEP,
                        column(requests, IdempotentRequest::client, String[]::new),
                        column(requests, IdempotentRequest::operation, String[]::new),
                        column(requests, IdempotentRequest::key, String[]::new),
                        column(requests, IdempotentRequest::hash, String[]::new),
                        column(kept, KeptAnswer::status, Integer[]::new),
                        column(kept, KeptAnswer::location, String[]::new),
                        column(kept, KeptAnswer::etag, String[]::new),
                        column(kept, KeptAnswer::contentType, String[]::new),
                        column(kept, answer -> Buffer.buffer(answer.body()), Buffer[]::new),
                        now())
                .map(rows -> {
                    if (rows.rowCount() < kept.size()) {
                        throw new AnsweredBefore();
                    }
                    return kept;
                })
                .call(() -> trail.record(changes(requests, kept)));
    }

    private static List<AuditTrail.Change> changes(List<IdempotentRequest> requests, List<KeptAnswer> kept) {
        var changes = new ArrayList<AuditTrail.Change>();
        for (int i = 0; i < kept.size(); i++) {
            var answer = kept.get(i);
            changes.add(
                    new AuditTrail.Change(requests.get(i).audited(), answer.status(), URI.create(answer.location())));
        }
        return changes;
    }

    private KeptAnswer kept(Response response) {
        return new KeptAnswer(
                response.getStatus(),
                response.getLocation() == null ? "" : RelativeLocation.of(response.getLocation()),
                Objects.requireNonNullElse(response.getHeaderString("ETag"), ""),
                response.getMediaType() == null
                        ? MediaType.APPLICATION_JSON
                        : response.getMediaType().toString(),
                bytes(response.getEntity()));
    }

    private byte[] bytes(Object entity) {
        try {
            return switch (entity) {
                case null -> new byte[0];
                case byte[] written -> written;
                default -> mapper.writeValueAsBytes(entity);
            };
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static KeptAnswer same(Row row, IdempotentRequest request) {
        if (!row.getString("request_hash").equals(request.hash())) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        }
        return new KeptAnswer(
                row.getInteger("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                row.getBuffer("body").getBytes());
    }

    private Instant now() {
        return clock.instant();
    }
}
