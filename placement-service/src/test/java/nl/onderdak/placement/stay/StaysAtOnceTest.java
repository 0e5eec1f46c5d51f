// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.correct;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.conformance.EndlessJurisdictions;
import nl.onderdak.placement.PlacementApi;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Housings that arrive together are committed together, and each gets its own response. */
@ServiceTest
class StaysAtOnceTest {

    private static final int MANY = 40;
    private static boolean prepared;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            prepared = true;
        }
    }

    @Test
    void eachGetsItsOwnAnswer() throws Exception {
        // Given
        var couplings = IntStream.range(0, MANY).mapToObj(_ -> coupled()).toList();

        // When
        var answers = together(IntStream.range(0, MANY)
                .<Callable<Response>>mapToObj(
                        i -> () -> house(couplings.get(i), i % 10 == 0 ? 7 : 1, UUID.randomUUID()))
                .toList());

        // Then
        for (int i = 0; i < MANY; i++) {
            var answer = answers.get(i);
            if (i % 10 == 0) {
                assertEquals(412, answer.statusCode());
                assertEquals(0, stays(couplings.get(i)));
            } else {
                assertEquals(201, answer.statusCode());
                assertEquals(couplings.get(i).toString(), answer.path("couplingId"));
                assertEquals(1, stays(couplings.get(i)));
            }
        }
    }

    @Test
    void ofTwoHouseholdsThatMoveIntoOneDwellingOneDoes() throws Exception {
        // Given
        var dwelling = "W-" + UUID.randomUUID();
        var couplings = List.of(coupled(), coupled());

        // When
        var answers = together(IntStream.range(0, 64)
                .<Callable<Response>>mapToObj(i ->
                        () -> PlacementApi.house(couplings.get(i % 2), 1, PlacementApi.housing("2024-02-01", dwelling)))
                .toList());

        // Then
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(1, stays(couplings.get(0)) + stays(couplings.get(1)));
        int loser = stays(couplings.get(0)) == 0 ? 0 : 1;
        PlacementApi.house(couplings.get(loser), 1, PlacementApi.housing("2024-02-01", dwelling))
                .then()
                .statusCode(409)
                .body("type", endsWith("dwelling-occupied"));
    }

    @Test
    void aDwellingThatAHouseholdLeftIsFreeForAnother() {
        // Given
        var dwelling = "W-" + UUID.randomUUID();
        var first = coupled();
        PlacementApi.house(first, 1, PlacementApi.housing("2024-02-01", dwelling))
                .then()
                .statusCode(201);

        // When
        PlacementApi.house(first, 2, PlacementApi.housing("2024-05-01", "W-" + UUID.randomUUID()))
                .then()
                .statusCode(201);

        // Then
        PlacementApi.house(coupled(), 1, PlacementApi.housing("2024-05-02", dwelling))
                .then()
                .statusCode(201);
    }

    @Test
    void aDwellingThatWasRecordedByMistakeIsFreeForAnother() {
        // Given
        var dwelling = "W-" + UUID.randomUUID();
        var first = coupled();
        PlacementApi.house(first, 1, PlacementApi.housing("2024-02-01", dwelling))
                .then()
                .statusCode(201);

        // When
        correct(first, 2, "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}").then().statusCode(201);

        // Then
        PlacementApi.house(coupled(), 1, PlacementApi.housing("2024-05-02", dwelling))
                .then()
                .statusCode(201);
    }

    @Test
    void ofTheSameCommandManyTimesAtOnceOneIsCarriedOutAndAllGetItsAnswer() throws Exception {
        // Given
        var id = coupled();
        var key = UUID.randomUUID();

        // When
        var answers = together(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(_ -> () -> house(id, 1, key))
                .toList());

        // Then
        assertEquals(1, answers.stream().map(Response::asString).distinct().count(), "one response, the same for all");
        answers.forEach(answer -> assertEquals(201, answer.statusCode()));
        assertEquals(1, stays(id));
        assertEquals(1, count("select count(*) from outbox where subject = '%s' and sequence = 2".formatted(id)));
    }

    @Test
    void aRepeatedCommandDoesNotUndoTheOthers() throws Exception {
        // Given
        var again = coupled();
        var key = UUID.randomUUID();
        var first = house(again, 1, key);
        correct(again, 2, "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}").then().statusCode(201);
        var couplings = IntStream.range(0, MANY).mapToObj(_ -> coupled()).toList();
        var commands = new ArrayList<Callable<Response>>();
        couplings.forEach(id -> commands.add(() -> house(id, 1, UUID.randomUUID())));
        commands.add(MANY / 2, () -> house(again, 3, key));

        // When
        var answers = together(commands);

        // Then
        assertEquals(first.asString(), answers.get(MANY / 2).asString());
        answers.forEach(answer -> assertEquals(201, answer.statusCode()));
        couplings.forEach(id -> assertEquals(1, stays(id)));
        assertEquals(3, count("select version from coupling where id = '%s'".formatted(again)));
    }

    @Test
    void eachEventKeepsTheTraceOfItsRequest() throws Exception {
        // Given
        var couplings = IntStream.range(0, MANY).mapToObj(_ -> coupled()).toList();

        // When
        together(IntStream.range(0, MANY)
                .<Callable<Response>>mapToObj(i -> () -> command(Tokens.municipality(ALMELO))
                        .header("If-Match", "\"1\"")
                        .header("traceparent", traceparent(i))
                        .body(housing("2024-02-01"))
                        .post("/v1/couplings/" + couplings.get(i) + "/stays"))
                .toList());

        // Then
        for (int i = 0; i < MANY; i++) {
            assertEquals(
                    1,
                    count("select count(*) from outbox where subject = '%s' and sequence = 2 and traceparent like '%s'"
                            .formatted(couplings.get(i), traceparent(i).substring(0, 36) + "%")));
        }
    }

    @Test
    void thoseOfSeveralOrganisationsShareATransactionAndAreEachOnBehalfOfItsOwn() throws Exception {
        // Given
        var codes = municipalities();
        var couplings = codes.stream().map(code -> coupled(code, 3)).toList();

        // When
        var answers = behindOthers(IntStream.range(0, codes.size())
                .<Callable<Response>>mapToObj(i -> () -> house(codes.get(i), couplings.get(i), 1, UUID.randomUUID()))
                .toList());

        // Then
        answers.forEach(answer -> assertEquals(201, answer.statusCode()));
        var transactions = transactions(couplings);
        assertTrue(transactions < codes.size() / 2, "transactions: " + transactions);
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var id = couplings.get(i);
            assertEquals(1, stays(id));
            assertEquals(
                    1,
                    count("select count(*) from audit_record where organisation = '%s' and activity = 'HOUSING'"
                                    .formatted(code)
                            + " and objects = array['%s'] and subjects = array['%s'::uuid]".formatted(id, id)));
            assertEquals(
                    1,
                    count("select count(*) from idempotent_answer where client like '%% for %s'".formatted(code)
                            + " and location = '/v1/couplings/%s' and etag = '\"2\"'".formatted(id)));
        }
    }

    @Test
    void theDatabaseRefusesACommandOnTheCouplingOfAnotherAmongThoseOfSeveralOrganisations() throws Exception {
        // Given
        EndlessJurisdictions.install();
        var codes = municipalities();
        var couplings = codes.stream().map(code -> coupled(code, 3)).toList();
        var strangers = 5;

        // When
        var answers = behindOthers(IntStream.range(0, codes.size())
                .<Callable<Response>>mapToObj(
                        i -> () -> house(codes.get(i < strangers ? i + 1 : i), couplings.get(i), 1, UUID.randomUUID()))
                .toList());

        // Then
        for (int i = 0; i < codes.size(); i++) {
            var refused = i < strangers;
            assertEquals(refused ? 404 : 201, answers.get(i).statusCode());
            assertEquals(refused ? 0 : 1, stays(couplings.get(i)));
        }
        var transactions = transactions(couplings);
        assertTrue(transactions < codes.size() / 2, "transactions: " + transactions);
    }

    private static List<String> municipalities() {
        var codes =
                IntStream.range(0, 20).mapToObj(i -> "GM74%02d".formatted(i)).toList();
        if (count("select count(*) from municipality where code like 'GM74%'") < codes.size()) {
            codes.forEach(PlacementApi::municipality);
        }
        return codes;
    }

    /**
     * Commands that arrive while the two transactions that may be under way at once wait for couplings that are locked.
     */
    private List<Response> behindOthers(List<Callable<Response>> commands) throws Exception {
        var busy = List.of(coupled(), coupled());
        try (var clients = Executors.newFixedThreadPool(commands.size() + busy.size())) {
            var answers = new ArrayList<Future<Response>>();
            try (var lock = Databases.connectToAll();
                    var statement = lock.createStatement()) {
                lock.setAutoCommit(false);
                statement.execute("select from coupling where id in ('%s', '%s') for update"
                        .formatted(busy.getFirst(), busy.getLast()));
                for (int i = 0; i < busy.size(); i++) {
                    var waiting = i + 1;
                    var id = busy.get(i);
                    clients.submit(() -> house(id, 1, UUID.randomUUID()));
                    await().until(() -> count("select count(*) from pg_locks where not granted") == waiting);
                }
                commands.forEach(command -> answers.add(clients.submit(command)));
                await().until(() ->
                        metrics.get("onderdak.joint.commands.waiting").gauge().value() == commands.size());
            }
            var all = new ArrayList<Response>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private static long transactions(List<UUID> couplings) {
        return count("select count(distinct xmin::text) from stay_version where coupling_id in ('%s')"
                .formatted(couplings.stream().map(UUID::toString).collect(Collectors.joining("', '"))));
    }

    private static String traceparent(int i) {
        return "00-a%031x-a%015x-01".formatted(i + 1, i + 1);
    }

    private static Response house(UUID coupling, long version, UUID key) {
        return house(ALMELO, coupling, version, key);
    }

    private static Response house(String municipality, UUID coupling, long version, UUID key) {
        return as(Tokens.municipality(municipality))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"")
                .body(housing("2024-02-01"))
                .post("/v1/couplings/" + coupling + "/stays");
    }

    private static long stays(UUID coupling) {
        return count("select count(*) from stay_version where coupling_id = '%s'".formatted(coupling));
    }

    private static List<Response> together(List<Callable<Response>> commands) throws Exception {
        try (var threads = Executors.newFixedThreadPool(commands.size())) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(commands)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
