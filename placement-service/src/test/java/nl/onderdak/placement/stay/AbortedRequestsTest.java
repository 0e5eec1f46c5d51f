// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class AbortedRequestsTest {

    private static final int ABORTS = 1_000;

    @Test
    void clientsThatHangUpLeaveNoTransactionHalfWay() {
        // Given
        municipality(ALMELO);
        var ids = Stream.generate(() -> coupled()).limit(100).toList();
        var token = Tokens.municipality(ALMELO);

        // When
        try (var clients = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, ABORTS)
                    .forEach(turn -> clients.execute(() -> hangUp(ids.get(turn % ids.size()), token, turn)));
        }

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> count("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and state like 'idle in transaction%'
                                """) == 0);
        assertEquals(0, count("""
                select (select count(*) from coupling where state = 'HOUSED')
                    - (select count(*) from realisation)
                """));
        var answers = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> coa().get("/v1/couplings/" + id).statusCode()))
                .toList();
        assertEquals(
                List.of(200),
                answers.stream().map(CompletableFuture::join).distinct().toList());
        house(coupled(), 1, housing("2024-02-01")).then().statusCode(201);
    }

    private static void hangUp(UUID id, String token, int turn) {
        var body = housing("2024-02-01").getBytes(StandardCharsets.UTF_8);
        var head = """
                POST /v1/couplings/%s/stays HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Idempotency-Key: %s
                If-Match: "1"

                """.formatted(id, token, body.length, UUID.randomUUID()).replace("\n", "\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            hesitate(turn % 8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Hangs up at another moment of the command each time. */
    private static void hesitate(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
