// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.testkit.Databases;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A client that hangs up in the middle of a read leaks no connection to the database. */
@QuarkusTest
class AbortedReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String QUESTION = "/v1/things/count?name=unknown";
    private static final int AT_ANY_MOMENT = 1_000;

    @TestHTTPResource("/")
    URI home;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int pool;

    @Test
    void aClientThatHangsUpWhileItsQueryRunsOrWaitsLeavesThePoolWhole() throws Exception {
        // Given
        var token = Api.token();
        var lock = lockThings();
        var clients = Stream.generate(() -> ask(token)).limit(2L * pool).toList();
        await().atMost(PATIENCE).until(() -> waitingForTheLock() == pool);

        // When
        clients.forEach(AbortedReadsTest::hangUp);
        lock.close();

        // Then
        assertThePoolIsWhole(token);
    }

    @Test
    void aClientThatHangsUpAtAnyMomentLeavesThePoolWhole() throws Exception {
        // Given
        var token = Api.token();

        // When
        try (var clients = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, AT_ANY_MOMENT)
                    .forEach(turn -> clients.execute(() -> {
                        var client = ask(token);
                        hesitate(turn % 8);
                        hangUp(client);
                    }));
        }

        // Then
        assertThePoolIsWhole(token);
    }

    /** Nothing is left of the others, and as many questions as there are connections run at the same moment. */
    private void assertThePoolIsWhole(String token) throws Exception {
        // the last request is served when the others are done
        await().atMost(PATIENCE).until(() -> answer(token) == 200 && inTransaction() == 0);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers;
            try (var lock = lockThings()) {
                answers = IntStream.range(0, pool)
                        .mapToObj(client -> clients.submit(() -> answer(token)))
                        .toList();
                await().atMost(PATIENCE).until(() -> waitingForTheLock() == pool);
            }
            for (var answer : answers) {
                assertEquals(200, answer.get());
            }
        }
    }

    private static int answer(String token) {
        return Api.anonymous()
                .header("Authorization", "Bearer " + token)
                .get(QUESTION)
                .statusCode();
    }

    /** Every question about things waits until it is closed. */
    private static Connection lockThings() throws SQLException {
        var owner = Databases.connectAsOwner();
        owner.setAutoCommit(false);
        Databases.run(owner, "lock table thing in access exclusive mode");
        return owner;
    }

    private static long waitingForTheLock() throws SQLException {
        return Databases.number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like '%from thing %'
                """);
    }

    private static long inTransaction() throws SQLException {
        return Databases.number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
                  and query like '%from thing %'
                """) + Databases.number("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'
                """);
    }

    private Socket ask(String token) {
        try {
            var socket = new Socket("localhost", home.getPort());
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("""
                    GET %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s

                    """.formatted(QUESTION, token).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void hesitate(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
