// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.onderdak.web.things.Things;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JointCommandsTest {

    private static final int COMMANDS = 64;

    @Inject
    Things things;

    @Test
    void aRefusedCommandCostsTheOthersAFewTransactionsAndNotOneEach() throws Exception {
        // Given
        var taken = Bodies.name();
        Api.posting(Bodies.thing(taken)).post("/v1/things").then().statusCode(201);
        var open = new CompletableFuture<Void>();
        things.hold(open);
        try (var clients = Executors.newFixedThreadPool(COMMANDS + 2)) {
            var answers = new ArrayList<>(started(clients, List.of(Bodies.name(), Bodies.name())));
            Awaitility.await().until(() -> things.batches().size() == 2);

            // When
            var names = new ArrayList<>(
                    IntStream.range(1, COMMANDS).mapToObj(i -> Bodies.name()).toList());
            names.add(COMMANDS / 3, taken);
            var together = started(clients, names);
            Awaitility.await().until(() -> things.arrivals() == COMMANDS + 2);
            open.complete(null);
            answers.addAll(together);

            // Then
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
            assertEquals(
                    COMMANDS + 1,
                    statuses.stream().filter(status -> status == 201).count(),
                    statuses.toString());
        }
        assertTrue(things.batches().size() < COMMANDS / 2, things.batches().toString());
    }

    private static List<Future<Response>> started(ExecutorService clients, List<String> names) {
        return names.stream()
                .map(name ->
                        clients.submit(() -> Api.posting(Bodies.thing(name)).post("/v1/things/together")))
                .toList();
    }
}
