// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure;

import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.Columns;
import nl.onderdak.contracts.Service;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference that is erased is nowhere but in the legal archive, and no figure has moved. */
@ServiceTest
class EraseReferenceTest {

    private static final Set<String> ARCHIVE = Set.of("legal_archive.erased_reference.coa_reference");

    private static int municipalities = 6100;

    @Inject
    MutableClock clock;

    private String code;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        code = "GM" + municipalities++;
        municipality(code);
    }

    private String key = UUID.randomUUID().toString();

    private Response couple(String reference) {
        return coa().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(coupling(reference, code, 3))
                .post("/v1/couplings");
    }

    private UUID coupled(String reference) {
        return UUID.fromString(
                couple(reference).then().statusCode(201).extract().path("id"));
    }

    private UUID housed(String reference) {
        var id = coupled(reference);
        command(Tokens.municipality(code))
                .header("If-Match", "\"1\"")
                .body(housing("2024-02-01"))
                .post("/v1/couplings/" + id + "/stays")
                .then()
                .statusCode(201);
        return id;
    }

    private static Response erase(String reference) {
        return erase(command(Tokens.coa()), reference);
    }

    private static Response erase(RequestSpecification request, String reference) {
        return request.body("{\"coaReference\": \"%s\", \"reason\": \"SUBJECT_REQUEST\"}".formatted(reference))
                .post("/v1/erasures");
    }

    private String figures() {
        return as(Tokens.withScopes("RIJK", "balances:read"))
                .queryParam("municipality", code)
                .get("/v1/realisations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theReferenceIsNowhereButInTheArchiveAndEveryFigureStays() {
        // Given
        var reference = reference();
        var id = housed(reference);
        var figures = figures();
        var events = count("select count(*) from outbox");
        var realised = count("select sum(persons) from realisation");
        assertTrue(Columns.holding(reference).contains("coupling.coa_reference"));

        // When
        var erased = erase(reference);

        // Then
        erased.then()
                .statusCode(200)
                .body("couplings", contains(id.toString()))
                .body("reason", equalTo("SUBJECT_REQUEST"));
        assertEquals(ARCHIVE, Columns.holding(reference));
        assertEquals(figures, figures());
        assertEquals(events, count("select count(*) from outbox"), "no other service had it, so no event is published");
        assertEquals(realised, count("select sum(persons) from realisation"));
        coa().get("/v1/couplings/" + id)
                .then()
                .statusCode(200)
                .body("coaReference", nullValue())
                .body("state", equalTo("HOUSED"))
                .body("persons", equalTo(3));
        coa().queryParam("municipality", code)
                .get("/v1/couplings")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.coaReference", contains(nullValue()));
    }

    @Test
    void noTopicEverHeldIt() {
        // Given
        var reference = reference();
        var id = housed(reference);

        // When
        erase(reference).then().statusCode(200);

        // Then
        Events.await(Service.PLACEMENT, event -> event.data().subject().equals(id.toString()) && event.sequence() == 2);
        for (var record : Events.records("placement.events")) {
            assertFalse(new String(record.value()).contains(reference));
            record.headers().forEach(header -> assertFalse(new String(header.value()).contains(reference)));
        }
    }

    @Test
    void theCouplingGoesOnWithoutIt() {
        // Given
        var reference = reference();
        var id = coupled(reference);
        erase(reference).then().statusCode(200);

        // When
        var housed = command(Tokens.municipality(code))
                .header("If-Match", "\"1\"")
                .body(housing("2024-02-01"))
                .post("/v1/couplings/" + id + "/stays");

        // Then
        housed.then().statusCode(201).body("state", equalTo("HOUSED"));
    }

    @Test
    void erasingTwiceErasesOnce() {
        // Given
        var reference = reference();
        var id = coupled(reference);
        var first = erase(coa().contentType("application/json").header("Idempotency-Key", key), reference);

        // When
        var repeated = erase(coa().contentType("application/json").header("Idempotency-Key", key), reference);
        var again = erase(reference);

        // Then
        first.then().statusCode(200).body("couplings", contains(id.toString()));
        repeated.then().statusCode(200);
        assertEquals(first.asString(), repeated.asString());
        again.then().statusCode(200).body("couplings", empty());
    }

    @Test
    void aRepeatedCouplingDoesNotBringItBack() {
        // Given
        var reference = reference();
        var id = coupled(reference);
        erase(reference).then().statusCode(200);

        // When
        var repeated = couple(reference);

        // Then
        repeated.then().statusCode(409);
        assertEquals(ARCHIVE, Columns.holding(reference));
        assertEquals(1, count("select count(*) from coupling where municipality = '%s'".formatted(code)));
        assertEquals(1, count("select count(*) from coupling where id = '%s'".formatted(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/coupling%73", "/v1/couplings?", "/v1/couplings?&&"})
    void howeverTheAddressOfTheCouplingWasSpelledItsAnswerForgetsIt(String spelling) throws Exception {
        // Given
        var reference = reference();
        var first = coupleAt(spelling, reference);
        assertEquals(201, first.statusCode());

        // When
        erase(reference).then().statusCode(200).body("couplings.size()", equalTo(1));

        // Then
        assertEquals(ARCHIVE, Columns.holding(reference));
        assertEquals(409, coupleAt(spelling, reference).statusCode());
        couple(reference).then().statusCode(409);
        assertEquals(1, count("select count(*) from coupling where municipality = '%s'".formatted(code)));
    }

    /** As no client library would write it. */
    private HttpResponse<String> coupleAt(String spelling, String reference) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + spelling))
                            .header("Authorization", "Bearer " + Tokens.coa())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(coupling(reference, code, 3)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theReferenceMayBeUsedAnewForAnotherCoupling() {
        // Given
        var reference = reference();
        var before = coupled(reference);
        erase(reference).then().statusCode(200);
        key = UUID.randomUUID().toString();

        // When
        var after = coupled(reference);

        // Then
        assertNotEquals(before, after);
        erase(reference).then().statusCode(200).body("couplings", contains(after.toString()));
    }

    @Test
    void theArchiveSaysUntilWhenItKeepsIt() throws SQLException {
        // Given
        var reference = reference();
        var id = coupled(reference);
        clock.set(Instant.parse("2026-03-01T10:00:00Z"));

        // When
        var erased = erase(reference);

        // Then
        erased.then().body("erasedOn", equalTo("2026-03-01")).body("destroyAfter", equalTo("2033-03-01"));
        try (var all = Databases.connectAsSuperuser();
                var rows = all.createStatement().executeQuery("""
                        select coupling_id, reason, erased_on, destroy_after from legal_archive.erased_reference
                        where coa_reference = '%s'""".formatted(reference))) {
            assertTrue(rows.next());
            assertEquals(id, rows.getObject(1, UUID.class));
            assertEquals("SUBJECT_REQUEST", rows.getString(2));
            assertEquals("2026-03-01", rows.getString(3));
            assertEquals("2033-03-01", rows.getString(4));
        }
    }

    @Test
    void theServiceCannotReadOrChangeTheArchive() throws SQLException {
        for (var forbidden : List.of(
                "select * from legal_archive.erased_reference",
                "update legal_archive.erased_reference set erased_on = current_date",
                "delete from legal_archive.erased_reference",
                "truncate legal_archive.erased_reference")) {
            for (var connection : List.of(Databases.connect(), Databases.connectToAll())) {
                try (connection;
                        var statement = connection.createStatement()) {
                    var refused = assertThrows(SQLException.class, () -> statement.execute(forbidden));
                    assertEquals("42501", refused.getSQLState(), forbidden);
                }
            }
        }
    }

    @Test
    void theArchivistReadsItAndDoesNothingElse() throws SQLException {
        // Given
        erase(reference()).then().statusCode(200);
        try (var connection = Databases.connectAsSuperuser();
                var statement = connection.createStatement()) {
            // When
            statement.execute("set role " + Databases.ofService().archivistRole());

            // Then
            statement.executeQuery("select * from legal_archive.erased_reference");
            for (var forbidden :
                    List.of("delete from legal_archive.erased_reference", "select * from public.coupling")) {
                var refused = assertThrows(SQLException.class, () -> statement.execute(forbidden));
                assertEquals("42501", refused.getSQLState(), forbidden);
            }
        }
    }

    @Test
    void withoutTheArchiveNothingIsErased() throws SQLException {
        // Given
        var reference = reference();
        var id = coupled(reference);
        asSuperuser("alter table legal_archive.erased_reference rename to gone");

        // When
        Response refused;
        try {
            refused = erase(reference);
        } finally {
            asSuperuser("alter table legal_archive.gone rename to erased_reference");
        }

        // Then
        assertTrue(refused.statusCode() >= 500, refused.statusLine());
        coa().get("/v1/couplings/" + id).then().body("coaReference", equalTo(reference));
    }

    @Test
    void onlyCoaAndTheOperatorErase() {
        // Given
        var reference = reference();
        coupled(reference);

        // When
        var municipality = erase(command(Tokens.withScopes(code, "references:erase")), reference);
        var withoutScope = erase(command(Tokens.withScopes("COA", "couplings:write")), reference);
        var operator = erase(command(Tokens.operator()), reference);

        // Then
        municipality.then().statusCode(403);
        withoutScope.then().statusCode(403);
        operator.then().statusCode(200).body("couplings.size()", equalTo(1));
    }

    @Test
    void theErasureIsInTheLogsAndTheReferenceIsNot() {
        // Given
        var reference = reference();
        var id = coupled(reference);

        // When
        erase(reference).then().statusCode(200);

        // Then
        as(Tokens.operator())
                .queryParam("subject", id)
                .get("/v1/processing-records")
                .then()
                .body("items.name", hasItem("POST /v1/erasures"))
                .body(
                        "items.processingActivityId",
                        hasItem("https://onderdak.example/verwerkingsactiviteiten/wissing"));
        assertEquals(
                0, count("select count(*) from audit_record as r where r::text like '%%%s%%'".formatted(reference)));
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (var all = Databases.connectAsSuperuser();
                var run = all.createStatement()) {
            run.execute(statement);
        }
    }
}
