// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.idempotency.CommandOf;
import nl.onderdak.web.things.Things;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JointCommandsTest {

    private static final int COMMANDS = 64;

    private record Command(Organisation by, String name) {}

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
            var answers = new ArrayList<>(holding(clients));

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
        assertTrue(things.transactions().size() < COMMANDS / 2, sizes());
    }

    @Test
    void commandsOfSeveralOrganisationsShareATransaction() throws Exception {
        // Given
        var commands = IntStream.range(0, COMMANDS)
                .mapToObj(i -> new Command(corporation(i), Bodies.name()))
                .toList();

        // When
        var statuses = heldUp(commands);

        // Then
        assertEquals(Set.of(201), Set.copyOf(statuses));
        assertTrue(things.transactions().size() < COMMANDS / 2, sizes());
        assertEquals(
                Set.copyOf(commands),
                things.transactions().stream()
                        .flatMap(List::stream)
                        .map(one -> new Command(one.by(), one.command()))
                        .filter(commands::contains)
                        .collect(Collectors.toSet()),
                "each on behalf of its own organisation");
    }

    @Test
    void commandsOfTwoOrganisationsAboutOneObjectDoNotShareATransaction() throws Exception {
        // Given
        var names =
                IntStream.range(0, COMMANDS / 2).mapToObj(i -> Bodies.name()).toList();
        var commands = names.stream()
                .flatMap(name -> Stream.of(corporation(1), corporation(2)).map(by -> new Command(by, name)))
                .toList();

        // When
        var statuses = heldUp(commands);

        // Then
        assertEquals(
                names.size(), statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(
                names.size(), statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        for (var transaction : things.transactions()) {
            var about = transaction.stream().map(CommandOf::command).toList();
            assertEquals(Set.copyOf(about).size(), about.size(), "one of two organisations");
        }
    }

    /** Carried out after they gathered behind two others. */
    private List<Integer> heldUp(List<Command> commands) throws Exception {
        var open = new CompletableFuture<Void>();
        things.hold(open);
        try (var clients = Executors.newFixedThreadPool(commands.size() + 2)) {
            holding(clients);
            var answers = commands.stream()
                    .map(one -> clients.submit(
                            () -> together(Api.tokenOf("client", one.by().claim()), one.name())))
                    .toList();
            Awaitility.await().until(() -> things.arrivals() == commands.size() + 2);
            open.complete(null);
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }

    /** Two commands in transactions of their own, as many as are under way at once; one after the other, or they share. */
    private List<Future<Response>> holding(ExecutorService clients) {
        var answers = new ArrayList<Future<Response>>();
        for (int i = 1; i <= 2; i++) {
            int begun = i;
            answers.addAll(started(clients, List.of(Bodies.name())));
            Awaitility.await().until(() -> things.transactions().size() == begun);
        }
        return answers;
    }

    private String sizes() {
        return things.transactions().stream().map(List::size).toList().toString();
    }

    private static Organisation corporation(int n) {
        return new Organisation.Corporation("C" + n);
    }

    private static List<Future<Response>> started(ExecutorService clients, List<String> names) {
        return names.stream()
                .map(name -> clients.submit(() -> together(Api.token(), name)))
                .toList();
    }

    private static Response together(String token, String name) {
        return Api.posting(token, Bodies.thing(name)).post("/v1/things/together");
    }
}
