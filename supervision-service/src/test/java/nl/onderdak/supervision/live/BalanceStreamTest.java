// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.coupled;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.housed;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static nl.onderdak.supervision.Facts.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.conformance.contract.ContractCheck;
import nl.onderdak.conformance.contract.Exchange;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.Servers;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

@ServiceTest
class BalanceStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");

    private final MutableClock clock;

    @Inject
    BalanceStreamTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void aStreamBeginsWithASnapshotAndSendsEachChange() throws Exception {
        // Given
        clock.set(LocalDate.of(2024, 3, 20));
        municipality("GM0801", "PV30");
        municipality("GM0802", "PV30");
        municipality("GM0803", "PV31");

        try (var stream = follow(Tokens.province("PV30"), "")) {
            // Then
            var snapshot = stream.await("snapshot", data -> true);
            assertEquals("PV30", snapshot.path("area").textValue());
            assertEquals(List.of("PV30", "GM0801", "GM0802"), areas(snapshot));
            assertEquals("Noord-Brabant", snapshot.at("/balances/0/name").textValue());
            assertEquals("2024-03-20", snapshot.at("/balances/0/validOn").textValue());
            assertEquals("provisional", snapshot.at("/balances/0/status").textValue());

            // When
            publish(quotaSet("GM0803", "2024-H1", definitive(10), null), 1, RECORDED);
            publish(quotaSet("GM0801", "2024-H1", definitive(60), null), 1, RECORDED);
            publish(quotaSet("GM0802", "2024-H1", definitive(40), null), 1, RECORDED);
            house("GM0801", 5, "2024-02-01", RECORDED);

            // Then
            stream.await("balance", data -> is(data, "GM0801", -55));
            stream.await("balance", data -> is(data, "GM0802", -40));
            stream.await("balance", data -> is(data, "PV30", -95));
            assertTrue(stream.events().stream()
                    .filter(event -> event.name().equals("balance"))
                    .noneMatch(event -> event.data().path("area").textValue().equals("GM0803")));
            var ids = stream.events().stream().map(Event::id).toList();
            assertEquals(ids.size(), ids.stream().distinct().count());
        }
    }

    @Test
    void oneMunicipalityIsFollowedWithoutItsNeighbours() throws Exception {
        // Given
        clock.set(LocalDate.of(2024, 3, 20));
        municipality("GM0804", "PV25");
        municipality("GM0805", "PV25");

        try (var stream = follow(Tokens.municipality("GM0804"), "?area=GM0804")) {
            var snapshot = stream.await("snapshot", data -> true);
            assertEquals(List.of("GM0804"), areas(snapshot));

            // When
            house("GM0805", 3, "2024-02-01", RECORDED);
            house("GM0804", 4, "2024-02-01", RECORDED);

            // Then
            stream.await("balance", data -> is(data, "GM0804", 4));
            assertTrue(stream.events().stream()
                    .skip(1)
                    .allMatch(event -> event.data().path("area").textValue().equals("GM0804")));
        }
    }

    @Test
    void aChangeByAnotherInstanceIsSentToo() throws Exception {
        // Given
        clock.set(LocalDate.of(2024, 3, 20));
        municipality("GM0806", "PV24");

        try (var stream = follow(Tokens.operator(), "?area=PV24")) {
            stream.await("snapshot", data -> true);

            // When
            applyElsewhere("GM0806", 7);

            // Then
            stream.await("balance", data -> is(data, "GM0806", 7));
            stream.await("balance", data -> is(data, "PV24", 7));
        }
    }

    @Test
    void aFigureIsSentAgainWhenItIsProvisionalForOtherReasons() throws Exception {
        // Given
        clock.set(LocalDate.of(2024, 3, 20));
        municipality("GM0812", "PV20");
        municipality("GM0813", "PV20");
        house("GM0812", 4, "2024-02-01", RECORDED);
        awaitBalance("GM0812", "2024-03-20", 4);
        var coupling = id();

        try (var stream = follow(Tokens.province("PV20"), "")) {
            stream.await("snapshot", data -> true);

            // When
            publish(housed(coupling, "GM0812", 3, "2024-02-02"), 2, RECORDED);

            // Then
            for (var area : List.of("GM0812", "PV20")) {
                stream.await(
                        "balance", data -> is(data, area, 4) && reasons(data).contains("EVENTS_PARKED"));
            }
            assertTrue(stream.events().stream()
                    .noneMatch(event -> event.data().path("area").asText().equals("GM0813")));

            // When
            publish(coupled(coupling, "GM0812", 3), 1, RECORDED);

            // Then
            for (var area : List.of("GM0812", "PV20")) {
                stream.await(
                        "balance", data -> is(data, area, 7) && !reasons(data).contains("EVENTS_PARKED"));
            }
        }
    }

    @Test
    void streamsEndWhenAMunicipalityIsMovedToAnotherProvince() throws Exception {
        // Given
        municipality("GM0815", "PV28");
        municipality("GM0816", "PV29");

        try (var own = follow(Tokens.municipality("GM0815"), "");
                var left = follow(Tokens.province("PV28"), "");
                var supervised = follow(Tokens.province("PV28"), "?area=GM0815");
                var entered = follow(Tokens.province("PV29"), "");
                var neighbour = follow(Tokens.municipality("GM0816"), "");
                var country = follow(Tokens.operator(), "")) {
            for (var stream : List.of(own, left, supervised, entered, neighbour, country)) {
                stream.await("snapshot", data -> true);
            }

            // When
            publish(registered("GM0815", "PV29"), 2, RECORDED);

            // Then
            for (var stream : List.of(own, left, supervised, entered)) {
                stream.awaitEnd();
            }
            house("GM0816", 4, "2024-02-01", RECORDED);
            for (var stream : List.of(neighbour, country)) {
                stream.await("balance", data -> is(data, "GM0816", 4));
            }
        }
        try (var entered = follow(Tokens.province("PV29"), "")) {
            assertTrue(areas(entered.await("snapshot", data -> true)).contains("GM0815"));

            // When
            registerElsewhere("GM0815", "PV28");

            // Then
            entered.awaitEnd();
        }
    }

    @Test
    void aFigureCarriesTheMomentUpToWhichItIsComplete() throws Exception {
        // Given
        municipality("GM0814", "PV22");

        try (var stream = follow(Tokens.operator(), "?area=GM0814")) {
            // When
            var since = Instant.now();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                house("GM0814", 1, "2024-02-01", RECORDED);
                return stream.events().stream()
                        .map(event -> event.data().path("completeUpTo"))
                        .anyMatch(moment -> moment.isTextual()
                                && Instant.parse(moment.asText()).isAfter(since));
            });
        }
    }

    @Test
    void aNewDayIsANewFigure() throws Exception {
        // Given
        clock.set(Instant.parse("2024-06-30T21:59:59Z"));
        municipality("GM0807", "PV26");

        try (var stream = follow(Tokens.operator(), "?area=GM0807")) {
            stream.await(
                    "snapshot",
                    data -> data.at("/balances/0/halfYear").textValue().equals("2024-H1"));

            // When
            clock.advance(Duration.ofSeconds(2));

            // Then
            stream.await("balance", data -> data.path("halfYear").textValue().equals("2024-H2"));
        }
    }

    @Test
    void aChangeIsSentSoonAfterItIsPublished() throws Exception {
        // Given
        clock.set(LocalDate.of(2024, 3, 20));
        municipality("GM0808", "PV26");
        int balance = 0;
        var millis = new ArrayList<Long>();

        try (var stream = follow(Tokens.operator(), "?area=GM0808")) {
            stream.await("snapshot", data -> true);

            // When
            for (int i = 1; i <= 30; i++) {
                balance += i;
                int expected = balance;
                house("GM0808", i, "2024-02-01", RECORDED);
                var published = Instant.now();
                stream.await("balance", data -> is(data, "GM0808", expected));
                millis.add(Duration.between(published, Instant.now()).toMillis());
            }
        }

        // Then
        var median =
                millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
        assertTrue(median < 200, "milliseconds: " + millis);
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        // Given
        municipality("GM0810", "PV26");
        clock.set(Instant.now());

        try (var stream = follow(Tokens.operator(), "?area=GM0810")) {
            stream.await("snapshot", data -> true);

            // When
            clock.advance(Duration.ofMinutes(59));

            // Then
            house("GM0810", 5, "2024-02-01", RECORDED);
            stream.await("balance", data -> is(data, "GM0810", 5));

            // When
            clock.advance(Duration.ofMinutes(2));

            // Then
            stream.awaitEnd();
        }
    }

    @Test
    void anOrganisationHasAtMostAHundredStreams() throws Exception {
        // Given
        municipality("GM0811", "PV27");
        var streams = new ArrayList<Streamed>();
        try {
            for (int i = 0; i < 100; i++) {
                streams.add(follow(Tokens.municipality("GM0811"), ""));
            }

            // Then
            as(Tokens.municipality("GM0811"))
                    .accept("text/event-stream")
                    .get("/v1/balances/stream")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "60");

            // When
            streams.removeLast().close();

            // Then
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> follow(Tokens.municipality("GM0811"), "").close());
        } finally {
            streams.forEach(Streamed::close);
        }
    }

    @Test
    void noCallerFollowsAnAreaOutsideItsJurisdiction() {
        municipality("GM0809", "PV29");
        for (var area : List.of("GM0809", "PV29", "NL", "GM0998")) {
            as(Tokens.province("PV28"))
                    .accept("text/event-stream")
                    .queryParam("area", area)
                    .get("/v1/balances/stream")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        operator()
                .accept("text/event-stream")
                .queryParam("area", "Zeeland")
                .get("/v1/balances/stream")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("area"));
    }

    private static boolean is(JsonNode data, String area, int balance) {
        return data.path("area").textValue().equals(area)
                && data.path("balance").intValue() == balance;
    }

    private static List<String> reasons(JsonNode data) {
        var reasons = new ArrayList<String>();
        data.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return reasons;
    }

    private static List<String> areas(JsonNode snapshot) {
        return snapshot.path("balances").findValuesAsText("area");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void applyElsewhere(String municipality, int persons) throws SQLException {
        try (var connection = Servers.running().postgres().connect("service_under_test");
                var statement = connection.createStatement()) {
            statement.execute("""
                    with entry as (
                        insert into ledger_entry (event_id, number, municipality, half_year, cohort, kind, movement,
                            persons, effective_date, recorded_at, event_source, event_type, subject, sequence)
                        values (gen_random_uuid(), 1, '%s', '2024-H1', '2024-H1', 'REALISATION', 'NONE',
                            %d, '2024-02-01', now(), 'elsewhere', 'test', 'subject', 1)
                        returning municipality, half_year, cohort, kind, movement, persons)
                    insert into ledger_total
                    select municipality, half_year, cohort, kind, movement, persons, 1 from entry
                    """.formatted(municipality, persons));
        }
    }

    private static void registerElsewhere(String municipality, String province) throws SQLException {
        try (var connection = Servers.running().postgres().connect("service_under_test");
                var statement = connection.createStatement()) {
            statement.execute("""
                    with registered as (
                        update municipality set province = '%s', sequence = sequence + 1 where code = '%s'
                        returning code, sequence, name, province, valid_from, valid_until)
                    insert into municipality_version select *, now() from registered
                    """.formatted(province, municipality));
        }
    }

    private static Streamed follow(String token, String query) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/balances/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, response.statusCode());
        return new Streamed(client, response.headers().map(), response.body());
    }

    private record Event(String id, String name, JsonNode data) {}

    private interface Wanted {
        boolean is(JsonNode data);
    }

    private static final class Streamed implements AutoCloseable {

        private final HttpClient client;
        private final Map<String, List<String>> headers;
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);

        Streamed(HttpClient client, Map<String, List<String>> headers, Stream<String> lines) {
            this.client = client;
            this.headers = headers;
            Thread.ofVirtual().start(() -> read(lines));
        }

        List<Event> events() {
            return events;
        }

        JsonNode await(String name, Wanted wanted) {
            try {
                return Awaitility.await()
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(
                                () -> events.stream()
                                        .filter(event -> event.name().equals(name) && wanted.is(event.data()))
                                        .findFirst(),
                                Optional::isPresent)
                        .orElseThrow()
                        .data();
            } catch (ConditionTimeoutException late) {
                throw new AssertionError("no such " + name + " event among " + events, late);
            }
        }

        void awaitEnd() throws InterruptedException {
            assertTrue(end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }

        /** Checks everything that was received against the contract. */
        @Override
        public void close() {
            client.shutdownNow();
            ContractCheck.ofModule()
                    .orElseThrow()
                    .hold(new Exchange("GET", "/v1/balances/stream", null, new byte[0], 200, headers, received()));
        }

        private String received() {
            return events.stream()
                    .map(event -> "data: " + event.data() + "\n\n")
                    .collect(Collectors.joining());
        }

        private void read(Stream<String> lines) {
            var fields = new HashMap<String, String>();
            try {
                lines.forEach(line -> {
                    if (line.isEmpty() && fields.containsKey("data")) {
                        events.add(new Event(fields.get("id"), fields.get("event"), json(fields.get("data"))));
                        fields.clear();
                    } else if (line.indexOf(':') > 0) {
                        fields.put(
                                line.substring(0, line.indexOf(':')),
                                line.substring(line.indexOf(':') + 1).strip());
                    }
                });
            } catch (UncheckedIOException closed) {
                fields.clear();
            } finally {
                end.countDown();
            }
        }
    }
}
