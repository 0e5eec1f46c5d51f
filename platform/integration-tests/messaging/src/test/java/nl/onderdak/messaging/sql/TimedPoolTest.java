// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.onderdak.testkit.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of which callers give up. */
class TimedPoolTest {

    private static final int SIZE = 4;
    private static final int LONG_SECONDS = 60;
    private static final Duration LONG = Duration.ofSeconds(LONG_SECONDS);

    private final Vertx vertx = Vertx.vertx();
    private TimedPool patient;
    private TimedPool impatient;

    @BeforeEach
    void open() {
        var database = Databases.fresh();
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(SIZE))
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.appUser())
                        .setPassword(database.appPassword()))
                .using(vertx)
                .build();
        patient = new TimedPool(vertx, pool, LONG);
        impatient = new TimedPool(vertx, pool, Duration.ofMillis(3));
    }

    @AfterEach
    void close() throws Exception {
        result(vertx.close());
    }

    @Test
    void aCallerThatWaitsTooLongGetsATimeout() throws Exception {
        // Given
        var held = new ArrayList<SqlConnection>();
        for (int i = 0; i < SIZE; i++) {
            held.add(result(patient.getConnection()));
        }

        // When
        var late = impatient.getConnection();

        // Then
        var failure = assertThrows(ExecutionException.class, () -> result(late));
        assertInstanceOf(TimeoutException.class, failure.getCause());
        held.forEach(connection -> connection.close());
        assertThePoolIsWhole();
    }

    @Test
    void aConnectionThatComesTooLateGoesBack() throws Exception {
        // Given
        int served = 0;
        int late = 0;

        // When
        for (int round = 0; round < 400; round++) {
            var callers = Stream.generate(() -> impatient.withConnection(
                            connection -> connection.query("select 1").execute()))
                    .limit(6L * SIZE)
                    .toList();
            result(Future.join(callers).otherwiseEmpty());
            served += (int) callers.stream().filter(Future::succeeded).count();
            late += (int) callers.stream().filter(Future::failed).count();
        }

        // Then
        assertTrue(served > 0, "nothing was served");
        assertTrue(late > 0, "no caller gave up");
        assertThePoolIsWhole();
    }

    /** As many callers as there are connections hold one at the same moment. */
    private void assertThePoolIsWhole() throws Exception {
        var all = Future.all(Stream.generate(patient::getConnection).limit(SIZE).toList());
        assertEquals(SIZE, result(all).size());
    }

    private static <T> T result(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LONG_SECONDS, TimeUnit.SECONDS);
    }
}
