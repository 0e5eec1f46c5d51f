// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.Tokens;
import nl.onderdak.web.FeedRows;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events reach subscribers in order, whatever happens to the receivers, and reach no private address. */
@QuarkusTest
class WebhooksTest {

    private static final String PATH = "/v1/webhook-subscriptions";
    private static final String MUNICIPALITY = "GM9911";

    @Inject
    WebhookDeliveries worker;

    @Inject
    MutableClock clock;

    private final String landlord = UUID.randomUUID().toString().substring(0, 13);

    @AfterEach
    void endSubscriptions() throws Exception {
        clock.reset();
        await().until(() -> worker.inProgress() == 0);
        try (var all = Databases.connectToAll()) {
            Databases.run(all, "delete from webhook_subscription");
        }
    }

    @Test
    void theSecretIsShownOnceAndASubscriptionToItsOrganisationOnly() {
        // When
        var made = subscribe("https://hooks.example/onderdak", Map.of()).statusCode(201);

        // Then
        String id = made.header("Location", startsWith(PATH + "/"))
                .header("ETag", equalTo("\"1\""))
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("id");
        mine().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("$", not(hasKey("secret")));
        mine().get(PATH).then().body("items.id", contains(id)).body("items", everyItem(not(hasKey("secret"))));
        var other = Tokens.withScopes("corporation:other", "events:read", "webhooks:write");
        as(other).get(PATH).then().statusCode(200).body("items", empty());
        as(other).get(PATH + "/" + id).then().statusCode(404);
        as(other).get(PATH + "/" + id + "/deliveries").then().statusCode(404);
        as(other).header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(404);
        keyed(as(other))
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/rotation")
                .then()
                .statusCode(404);
        as(other)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("state", "SUSPENDED"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        mine().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);
        mine().get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void aSubscriptionThatHasChangedIsNeitherEndedNorGivenANewSecret() {
        // Given
        String id = made("https://hooks.example/onderdak");

        // Then
        mine().delete(PATH + "/" + id).then().statusCode(428);
        keyed(mine()).post(PATH + "/" + id + "/rotation").then().statusCode(428);
        keyed(mine())
                .header("If-Match", "\"2\"")
                .post(PATH + "/" + id + "/rotation")
                .then()
                .statusCode(412);

        // When
        var key = UUID.randomUUID().toString();
        String secret = mine().header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/rotation")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .extract()
                .path("secret");

        // Then
        mine().header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/rotation")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("secret", equalTo(secret));
        mine().get(PATH + "/" + id).then().statusCode(200).header("ETag", equalTo("\"2\""));
        mine().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(412);
        mine().header("If-Match", "\"2\"").delete(PATH + "/" + id).then().statusCode(204);
        mine().header("If-Match", "\"2\"").delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void anAddressThatMayNotBeCalledIsRefused() {
        Map.of(
                        "http://10.0.0.1/",
                        "private-address",
                        "https://192.168.1.1:8443/hook",
                        "private-address",
                        "https://[::1]/",
                        "private-address",
                        "https://[::ffff:10.0.0.1]/",
                        "private-address",
                        "https://[64:ff9b::a00:1]/",
                        "private-address",
                        "https://169.254.169.254/latest/meta-data",
                        "private-address",
                        "https://2130706433/",
                        "invalid-url",
                        "https://user:" + "secret@hooks.example/",
                        "invalid-url",
                        "ftp://hooks.example/",
                        "pattern")
                .forEach((url, code) -> subscribe(url, Map.of())
                        .statusCode(400)
                        .body("errors.pointer", contains("/url"))
                        .body("errors.code", contains(code)));
    }

    @Test
    void anOrganisationHasTenSubscriptionsAtMost() {
        for (int i = 0; i < 10; i++) {
            subscribe("https://hooks.example/" + i, Map.of()).statusCode(201);
        }
        subscribe("https://hooks.example/11", Map.of())
                .statusCode(409)
                .body("type", endsWith("too-many-subscriptions"));
    }

    @Test
    void eventsArriveInOrderSignedAndOnce() throws Exception {
        try (var receiver = Receiver.open()) {
            // Given
            FeedRows.add(landlord, MUNICIPALITY, null, 3);
            var made = subscribe(receiver.url(), Map.of()).statusCode(201);
            String id = made.extract().path("id");
            String secret = made.extract().path("secret");

            // When
            FeedRows.add(landlord, MUNICIPALITY, null, 250);
            FeedRows.add("another", MUNICIPALITY, null, 5);
            deliverUntil(() -> assertEquals(250, receiver.numbers().size()));

            // Then
            assertEquals(numbers(1, 250), receiver.numbers());
            assertEquals(3, receiver.deliveries().size());
            for (var delivery : receiver.deliveries()) {
                assertEquals(
                        "application/cloudevents-batch+json; charset=UTF-8",
                        delivery.headers().get("content-type"));
                assertEquals(id, delivery.headers().get("onderdak-subscription"));
                assertSigned(delivery, secret);
            }
            await().untilAsserted(() -> mine().get(PATH + "/" + id + "/deliveries")
                    .then()
                    .body("items.events", contains(50, 100, 100))
                    .body("items.outcome", everyItem(equalTo("DELIVERED")))
                    .body("items.status", everyItem(equalTo(204))));
            begin();
            assertEquals(3, receiver.deliveries().size());
        }
    }

    @Test
    void attemptsLeaveTheLogAfterTheirTerm() throws Exception {
        try (var receiver = Receiver.open()) {
            // Given
            String id = subscribe(receiver.url(), Map.of()).extract().path("id");
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            deliverUntil(() -> assertEquals(1, receiver.numbers().size()));
            await().untilAsserted(() ->
                    mine().get(PATH + "/" + id + "/deliveries").then().body("items.events", contains(1)));

            // When
            clock.advance(Duration.ofDays(89));
            purge();

            // Then
            mine().get(PATH + "/" + id + "/deliveries").then().body("items.events", contains(1));

            // When
            clock.advance(Duration.ofDays(2));
            purge();

            // Then
            mine().get(PATH + "/" + id + "/deliveries").then().body("items", empty());
        }
    }

    @Test
    void aReceiverThatWasDownForTenMinutesGetsEverythingInOrder() throws Exception {
        // Given
        var receiver = Receiver.open();
        int port = receiver.port();
        String id = subscribe(receiver.url(), Map.of()).extract().path("id");
        receiver.close();

        // When
        for (int minute = 0; minute < 10; minute++) {
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            begin();
            clock.advance(Duration.ofMinutes(1));
        }
        mine().get(PATH + "/" + id)
                .then()
                .body("$", hasKey("failingSince"))
                .body("$", hasKey("nextAttemptAt"))
                .body("state", equalTo("ACTIVE"));
        mine().get(PATH + "/" + id + "/deliveries")
                .then()
                .body("items.outcome", everyItem(equalTo("UNREACHABLE")))
                .body("items[0]", not(hasKey("status")));
        try (var again = Receiver.at(port)) {
            clock.advance(Duration.ofMinutes(10));
            deliverUntil(() -> assertEquals(10, again.numbers().size()));

            // Then
            var positions =
                    again.deliveries().stream().map(Receiver.Delivery::numbers).toList();
            assertEquals(1, positions.size());
            await().untilAsserted(() -> mine().get(PATH + "/" + id).then().body("$", not(hasKey("failingSince"))));
        }
    }

    @Test
    void slowAndBrokenReceiversHoldUpNoOther() throws Exception {
        var endless = new byte[1 << 16];
        var over = new CountDownLatch(1);
        try (AutoCloseable release = over::countDown;
                var silent = new RawReceiver((out, written) -> over.await());
                var rubbish = new RawReceiver((out, written) -> out.write("rubbish\r\n\r\nand more".getBytes(UTF_8)));
                var huge = new RawReceiver((out, written) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
                    while (written.get() < 1L << 30) {
                        out.write("10000\r\n".getBytes(UTF_8));
                        out.write(endless);
                        out.write("\r\n".getBytes(UTF_8));
                        written.addAndGet(endless.length);
                    }
                });
                var headers = new RawReceiver((out, written) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(("X-" + i + ": rubbish\r\n").getBytes(UTF_8));
                        written.incrementAndGet();
                    }
                });
                var failing = Receiver.open().answering(500, null);
                var good = Receiver.open()) {
            // Given
            var outcomes = Map.of(
                    made(silent.url()), "TIMEOUT",
                    made(rubbish.url()), "BROKEN_RESPONSE",
                    made(huge.url()), "DELIVERED",
                    made(headers.url()), "BROKEN_RESPONSE",
                    made(failing.url()), "REFUSED",
                    made(good.url()), "DELIVERED");
            FeedRows.add(landlord, MUNICIPALITY, null, 1);

            // When
            begin(false);

            // Then
            await().atMost(Duration.ofSeconds(3)).until(() -> good.numbers().equals(List.of(1)));
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            await().atMost(Duration.ofSeconds(3)).until(() -> {
                begin(false);
                return good.numbers().size() == 2;
            });
            await().atMost(Duration.ofSeconds(15)).until(() -> worker.inProgress() == 0);
            outcomes.forEach((id, outcome) ->
                    mine().get(PATH + "/" + id + "/deliveries").then().body("items[-1].outcome", equalTo(outcome)));
            assertTrue(huge.written() < 1L << 24, "bytes of the body: " + huge.written());
            assertEquals(1, silent.connections());
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var hidden = Receiver.open();
                var receiver = Receiver.open().answering(307, hidden.url())) {
            String id = made(receiver.url());
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            deliverUntil(() -> mine().get(PATH + "/" + id + "/deliveries")
                    .then()
                    .body("items[0].outcome", equalTo("REDIRECTED"))
                    .body("items[0].status", equalTo(307)));
            assertEquals(List.of(), hidden.deliveries());
        }
    }

    @Test
    void aNameIsLookedUpAtEachDeliveryAndCalledAtTheAddressThatWasChecked() throws Exception {
        try (var receiver = Receiver.open()) {
            // Given
            resolve("127.0.0.1");
            var url = "http://receiver.hooks.example:" + receiver.port() + "/";
            String id = made(url);
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            deliverUntil(() -> assertEquals(1, receiver.numbers().size()));
            assertEquals(
                    "receiver.hooks.example:" + receiver.port(),
                    receiver.deliveries().getFirst().headers().get("host"));

            // When
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            for (var addresses : List.of(
                    new String[] {"10.0.0.1"}, new String[] {"127.0.0.1", "::1"}, new String[] {"::ffff:192.168.0.1"
                    })) {
                resolve(addresses);
                clock.advance(Duration.ofHours(2));
                begin();
            }
            resolve();
            clock.advance(Duration.ofHours(2));
            begin();

            // Then
            mine().get(PATH + "/" + id + "/deliveries")
                    .then()
                    .body(
                            "items.outcome",
                            contains(
                                    "UNKNOWN_HOST",
                                    "PRIVATE_ADDRESS",
                                    "PRIVATE_ADDRESS",
                                    "PRIVATE_ADDRESS",
                                    "DELIVERED"));
            assertEquals(1, receiver.deliveries().size());
        }
    }

    @Test
    void afterARotationBothSecretsSignForADay() throws Exception {
        try (var receiver = Receiver.open()) {
            // Given
            var made = subscribe(receiver.url(), Map.of());
            String id = made.extract().path("id");
            String first = made.extract().path("secret");

            // When
            String second = keyed(mine())
                    .header("If-Match", "\"1\"")
                    .post(PATH + "/" + id + "/rotation")
                    .then()
                    .statusCode(200)
                    .body("$", hasKey("previousValidUntil"))
                    .extract()
                    .path("secret");
            assertNotEquals(first, second);
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            deliverUntil(() -> assertEquals(1, receiver.numbers().size()));
            await().until(() -> worker.inProgress() == 0);
            clock.advance(Duration.ofHours(25));
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            deliverUntil(() -> assertEquals(2, receiver.numbers().size()));

            // Then
            assertSigned(receiver.deliveries().getFirst(), second, first);
            assertSigned(receiver.deliveries().getLast(), second);
        }
    }

    @Test
    void aSubscriptionThatFailsForAWeekIsSuspendedAndGoesOnFromItsPosition() throws Exception {
        // Given
        var receiver = Receiver.open();
        int port = receiver.port();
        String id = made(receiver.url());
        receiver.close();
        FeedRows.add(landlord, MUNICIPALITY, null, 2);

        // When
        begin();
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        begin();
        mine().get(PATH + "/" + id).then().body("state", equalTo("ACTIVE"));
        clock.advance(Duration.ofHours(1));
        begin();

        // Then
        String version = mine().get(PATH + "/" + id)
                .then()
                .body("state", equalTo("SUSPENDED"))
                .extract()
                .header("ETag");
        try (var again = Receiver.at(port)) {
            clock.advance(Duration.ofDays(1));
            begin();
            assertEquals(List.of(), again.deliveries());
            mine().header("If-Match", version)
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", "ACTIVE"))
                    .put(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"));
            deliverUntil(() -> assertEquals(List.of(1, 2), again.numbers()));
        }
    }

    @Test
    void onlyTheWantedEventsAreSent() throws Exception {
        try (var receiver = Receiver.open()) {
            subscribe(receiver.url(), Map.of("types", List.of("nl.onderdak.quota.nothing.v1")))
                    .statusCode(201);
            subscribe(receiver.url(), Map.of("types", List.of(FeedRows.OFFERED), "municipalities", List.of("GM9912")))
                    .statusCode(201);
            FeedRows.add(landlord, MUNICIPALITY, null, 2);
            FeedRows.add(landlord, "GM9912", null, 1);
            deliverUntil(() -> assertEquals(List.of(1), receiver.numbers()));
            begin();
            assertEquals(List.of(1), receiver.numbers());
        }
    }

    @Test
    void eventsAboutHouseholdsGoToThoseWhoMayReadThemAndAreRecorded() throws Exception {
        try (var withScope = Receiver.open();
                var without = Receiver.open()) {
            // Given
            var filter = Map.<String, Object>of("municipalities", List.of("GM9913"));
            subscribe(
                            Tokens.withScopes("COA", "events:read", "webhooks:write", "couplings:read"),
                            withScope.url(),
                            filter)
                    .statusCode(201)
                    .body("households", equalTo(true));
            subscribe(Tokens.withScopes("COA", "events:read", "webhooks:write"), without.url(), filter)
                    .statusCode(201)
                    .body("households", equalTo(false));
            var coupling = UUID.randomUUID();

            // When
            FeedRows.add(landlord, "GM9913", coupling, 1);
            FeedRows.add(landlord, "GM9913", null, 1);
            deliverUntil(() -> {
                assertEquals(2, withScope.numbers().size());
                assertEquals(1, without.numbers().size());
            });

            // Then
            assertEquals(
                    1,
                    Databases.number("select count(*) from audit_record where activity = 'NOTIFICATION'"
                            + " and operation = 'DELIVER events to COA' and '" + coupling + "' = any (subjects)"));
        }
    }

    @Test
    void aLeaseOfADeadProcessEnds() throws Exception {
        try (var receiver = Receiver.open()) {
            // Given
            String id = made(receiver.url());
            FeedRows.add(landlord, MUNICIPALITY, null, 1);
            try (var all = Databases.connectToAll()) {
                Databases.run(
                        all,
                        "update webhook_progress set lease = gen_random_uuid(), leased_until = now() + interval '1 minute'"
                                + " where subscription = '" + id + "'");
            }

            // When
            begin();
            assertEquals(List.of(), receiver.deliveries());
            clock.advance(Duration.ofMinutes(2));
            begin();

            // Then
            assertEquals(List.of(1), receiver.numbers());
        }
    }

    private static void assertSigned(Receiver.Delivery delivery, String... secrets) {
        var header = delivery.headers().get("onderdak-signature");
        var moment = header.substring(2, header.indexOf(','));
        var expected = Signature.of(Instant.ofEpochSecond(Long.parseLong(moment)), List.of(secrets), delivery.body());
        assertEquals(expected, header);
        assertFalse(Stream.of(secrets).anyMatch(header::contains));
    }

    private void resolve(String... addresses) {
        QuarkusMock.installMockForType(
                new Names() {
                    @Override
                    public List<InetAddress> resolve(String host) throws UnknownHostException {
                        if (addresses.length == 0) {
                            throw new UnknownHostException(host);
                        }
                        return Stream.of(addresses).map(InetAddress::ofLiteral).toList();
                    }
                },
                Names.class);
    }

    private void purge() {
        worker.purge().await().atMost(Duration.ofSeconds(10));
    }

    private void begin() {
        begin(true);
    }

    private void begin(boolean wait) {
        worker.begin().await().atMost(Duration.ofSeconds(10));
        if (wait) {
            await().atMost(Duration.ofSeconds(15)).until(() -> worker.inProgress() == 0);
        }
    }

    private void deliverUntil(ThrowingRunnable condition) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            begin();
            condition.run();
        });
    }

    private String made(String url) {
        return subscribe(url, Map.of()).statusCode(201).extract().path("id");
    }

    private ValidatableResponse subscribe(String url, Map<String, Object> more) {
        return subscribe(token(), url, more);
    }

    private static ValidatableResponse subscribe(String token, String url, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("url", url);
        return keyed(as(token))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    private RequestSpecification mine() {
        return as(token());
    }

    private String token() {
        return Tokens.withScopes("corporation:" + landlord, "events:read", "webhooks:write");
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
