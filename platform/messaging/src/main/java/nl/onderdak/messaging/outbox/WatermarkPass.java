// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Watermark;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.sql.Arguments;
import nl.onderdak.messaging.sql.Rows;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the moment up to which the facts of this service stand in its topic. Makes the present moment the floor of
 * later facts, looks which transactions had begun before, and when these have ended reads the oldest waiting fact and
 * the end offsets of the topic. Never blocks a writer. Called from the relay's own thread, which may block.
 */
@ApplicationScoped
class WatermarkPass {

    private static final Logger LOG = Logger.getLogger(WatermarkPass.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A floor that another instance raised a moment ago is high enough, and so is one ahead of the clock. */
    private static final String RAISE = """
            insert into recording_floor (floor) values ($1)
            on conflict (single) do update set floor = excluded.floor where recording_floor.floor <= $2
            returning floor
            """;

    private static final String STATE = "select in_hand, oldest_waiting, parts, next_offsets from recording_state()";

    private final Pool pool;
    private final Clock clock;
    private final OutboxProducer producer;
    private final Optional<Service> owner;
    private final OpenMoments moments = new OpenMoments();
    private Instant published = Instant.MIN;

    WatermarkPass(
            Pool pool,
            Clock clock,
            OutboxProducer producer,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.pool = pool;
        this.clock = clock;
        this.producer = producer;
        this.owner = Arrays.stream(Service.values())
                .filter(service -> service.module().equals(config.owner().orElse(application)))
                .findFirst();
    }

    /**
     * Publishes a watermark when there is a later one. Fails when the database is away; when the broker is, a later one
     * follows.
     *
     * @param pause since another instance may have done so
     * @return whether an open transaction holds a watermark back
     */
    boolean publish(Duration pause) {
        if (owner.isEmpty()) {
            return false;
        }
        var raised = raise(pause);
        if (raised.isEmpty() && moments.isEmpty()) {
            return false;
        }
        var state = State.of(
                now(pool.withConnection(connection -> connection.query(STATE).execute()))
                        .iterator()
                        .next());
        raised.ifPresent(moment -> moments.open(moment, state.inHand()));
        moments.close(state.inHand())
                .map(moment -> min(moment, state.oldestWaiting()).minus(1, ChronoUnit.MICROS))
                .filter(published::isBefore)
                .ifPresent(recordedUpTo ->
                        send(owner.get(), new Watermark(owner.get().source(), recordedUpTo, state.endOffsets())));
        return !moments.isEmpty();
    }

    private Optional<Instant> raise(Duration pause) {
        var moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = now(pool.withConnection(connection ->
                connection.preparedQuery(RAISE).execute(Tuple.newInstance(Arguments.of(moment, moment.minus(pause))))));
        return rows.iterator().hasNext() ? Optional.of(moment) : Optional.empty();
    }

    private void send(Service from, Watermark watermark) {
        producer.renew();
        producer.send(new ProducerRecord<>(from.watermarks(), from.context(), json(watermark)), (metadata, failure) -> {
            if (failure != null) {
                LOG.debugf("a watermark was not published: %s", failure.toString());
            }
        });
        published = watermark.recordedUpTo();
    }

    private record State(Set<String> inHand, Instant oldestWaiting, Map<Integer, Long> endOffsets) {

        static State of(Row row) {
            var parts = row.getArrayOfIntegers("parts");
            var offsets = row.getArrayOfLongs("next_offsets");
            var ends = new HashMap<Integer, Long>();
            for (int i = 0; i < parts.length; i++) {
                ends.put(parts[i], offsets[i]);
            }
            var oldest = Rows.instant(row.getDelegate(), "oldest_waiting");
            return new State(
                    Set.copyOf(Arrays.asList(row.getArrayOfStrings("in_hand"))),
                    oldest == null ? Instant.MAX : oldest,
                    ends);
        }
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static byte[] json(Watermark watermark) {
        try {
            return EventJson.mapper().writeValueAsBytes(watermark);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a watermark that JSON cannot hold", unwritable);
        }
    }

    private static <T> T now(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
