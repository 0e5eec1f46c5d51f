// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

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
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.problem.KeyReused;

/** The answers that were given under a key. */
@ApplicationScoped
public class IdempotentAnswers {

    private static final String KEEP = """
            insert into idempotent_answer
                (client, operation, key, request_hash, status, location, etag, content_type, body, created_at)
            values ($1, $2, $3, $4, $5, nullif($6, ''), nullif($7, ''), nullif($8, ''), $9, $10)
            on conflict do nothing""";

    private static final String FIND = """
            select request_hash, status, coalesce(location, '') as location, coalesce(etag, '') as etag,
                   coalesce(content_type, '') as content_type, body
            from idempotent_answer
            where client = $1 and operation = $2 and key = $3""";

    private static final String FORGET = """
            delete from idempotent_answer
            where (client, operation, key) in
                (select client, operation, key from idempotent_answer where created_at < $1 limit $2)""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper mapper;

    IdempotentAnswers(Sql sql, Clock clock, ObjectMapper mapper) {
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** Somebody answered this request before; what was done a second time is rolled back. */
    static final class AnsweredBefore extends RuntimeException {

        AnsweredBefore() {
            super("answered before", null, false, false);
        }
    }

    /**
     * Carries out a command and keeps its answer, both or neither. The unique key makes a parallel duplicate wait for
     * the first to end.
     *
     * @return fails with {@link AnsweredBefore} when the request has been answered before
     */
    @WithTransaction
    public Uni<Response> carryOut(IdempotentRequest request, Supplier<Uni<Response>> command) {
        return command.get()
                .chain(response ->
                        response.getStatus() >= 400 ? Uni.createFrom().item(response) : keep(request, kept(response)));
    }

    /**
     * What was answered to this request before.
     *
     * @return fails with {@link KeyReused} when that was another request
     */
    public Uni<Optional<KeptAnswer>> find(IdempotentRequest request) {
        return sql.apart(FIND, request.client(), request.operation(), request.key())
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(same(rows.iterator().next(), request)));
    }

    /** Forgets answers older than this, so many at most. Answers how many. */
    public Uni<Integer> forget(Duration retention, int most) {
        return sql.apart(FORGET, now().minus(retention), most).map(rows -> rows.rowCount());
    }

    private Uni<Response> keep(IdempotentRequest request, KeptAnswer answer) {
        return sql.execute(
                        KEEP,
                        request.client(),
                        request.operation(),
                        request.key(),
                        request.hash(),
                        answer.status(),
                        answer.location(),
                        answer.etag(),
                        answer.contentType(),
                        Buffer.buffer(answer.body()),
                        now())
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new AnsweredBefore();
                    }
                    return answer.toResponse();
                });
    }

    private KeptAnswer kept(Response response) {
        return new KeptAnswer(
                response.getStatus(),
                Objects.requireNonNullElse(response.getHeaderString("Location"), ""),
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
            throw new KeyReused();
        }
        return new KeptAnswer(
                row.getInteger("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                row.getBuffer("body").getBytes());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
