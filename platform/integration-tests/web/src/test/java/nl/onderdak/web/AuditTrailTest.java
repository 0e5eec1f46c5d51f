// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Each change leaves one record, which only the organisation concerned can read. */
@QuarkusTest
class AuditTrailTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** A client of an organisation that no other test uses. */
    private final String client = "client-" + UUID.randomUUID().toString().substring(0, 18);

    private final String organisation = "corporation:" + client;
    private final String token = Api.tokenOf(client, organisation);

    private RequestSpecification caller() {
        return Api.anonymous().header("Authorization", "Bearer " + token);
    }

    private Response create(String key, String name) {
        return caller().header("Idempotency-Key", key)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(Bodies.thing(name))
                .post("/v1/things");
    }

    private String created() {
        return create(key(), Bodies.name()).then().statusCode(201).extract().path("id");
    }

    private Response change(String id, String version) {
        return caller().header("If-Match", version).put("/v1/things/" + id);
    }

    private long records() throws SQLException {
        return Databases.number("select count(*) from audit_record where client = '" + client + "'");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aChangeLeavesOneRecord() {
        // Given
        var id = created();

        // When
        var trail = caller().get("/v1/audit-records");

        // Then
        trail.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organisation", equalTo(organisation))
                .body("items[0].client", equalTo(client))
                .body("items[0].operation", equalTo("POST /v1/things"))
                .body("items[0].objects", contains(id))
                .body("items[0].status", equalTo(201))
                .body("items[0].traceId", equalTo(TRACE))
                .body("items[0]", not(hasKey("seal")));
    }

    @Test
    void aChangeOfAnObjectNamesItByItsTemplate() {
        // Given
        var id = created();

        // When
        change(id, "\"1\"").then().statusCode(204);

        // Then
        caller().queryParam("operation", "PUT%20/v1/things/%7Bid%7D")
                .get("/v1/audit-records")
                .then()
                .statusCode(200)
                .body("items.objects", contains(List.of(id)))
                .body("items.status", contains(204));
    }

    @Test
    void aRefusedRequestLeavesNoRecord() throws SQLException {
        // Given
        var name = Bodies.name();
        create(key(), name).then().statusCode(201);
        var id = created();
        var before = records();

        // When
        var taken = create(key(), name);
        var malformed = caller().header("Idempotency-Key", key())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/things");
        var stale = change(id, "\"7\"");

        // Then
        assertEquals(409, taken.statusCode());
        assertEquals(400, malformed.statusCode());
        assertEquals(412, stale.statusCode());
        assertEquals(before, records());
    }

    @Test
    void aRepeatedCommandLeavesOneRecord() throws SQLException {
        // Given
        var key = key();
        var name = Bodies.name();
        create(key, name).then().statusCode(201);

        // When
        create(key, name).then().statusCode(201);

        // Then
        assertEquals(1, records());
    }

    @Test
    void anOrderOfTheOperatorLeavesARecord() throws SQLException {
        // Given
        var before = Databases.number("select count(*) from audit_record where operation like '%redrive'");

        // When
        Api.authorized().post("/v1/parked-events/redrive").then().statusCode(200);

        // Then
        assertEquals(
                before + 1,
                Databases.number(
                        "select count(*) from audit_record where operation = 'POST /v1/parked-events/redrive'"));
    }

    @Test
    void anOrganisationReadsItsOwnAndTheOperatorReadsAll() {
        // Given
        var since = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        var id = created();

        // When
        var other = Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.withScopes("GM9999", "audit:read"))
                .get("/v1/audit-records");
        var operator = Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.withScopes("OPERATOR", "audit:read"))
                .queryParam("from", since)
                .get("/v1/audit-records");
        var withoutScope = Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.withScopes("OPERATOR", "operations"))
                .get("/v1/audit-records");

        // Then
        other.then().statusCode(200).body("items", empty());
        operator.then().statusCode(200).body("items.objects", hasItems(List.of(id)));
        withoutScope.then().statusCode(403);
    }

    @Test
    void boundsOfTimeAreExact() {
        // Given
        created();
        created();
        created();
        List<String> moments = caller().get("/v1/audit-records").path("items.recordedAt");

        // When
        var middle = caller().queryParam("from", moments.get(1))
                .queryParam("until", moments.get(2))
                .get("/v1/audit-records");

        // Then
        middle.then().statusCode(200).body("items.recordedAt", contains(moments.get(1)));
    }

    @Test
    void pagesLeadThroughTheWholeTrail() {
        // Given
        var ids = List.of(created(), created(), created());
        var seen = new ArrayList<List<String>>();

        // When
        var next = "/v1/audit-records?limit=2";
        for (var page = caller().get(next); page != null; ) {
            seen.addAll(page.then().statusCode(200).extract().path("items.objects"));
            var link = page.headers().getValues("Link").stream()
                    .filter(value -> value.contains("rel=\"next\""))
                    .map(value -> value.substring(1, value.indexOf('>')))
                    .findFirst();
            page = link.map(path -> caller().get(path)).orElse(null);
        }

        // Then
        assertEquals(ids.stream().map(List::of).toList(), seen);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        caller().get("/v1/audit-records?cursor=MTp0MQ")
                .then()
                .statusCode(400)
                .body("errors.code", everyItem(equalTo("unknown-cursor")));
    }

    @Test
    void withoutTheTrailNothingIsChangedUntilItIsBack() throws SQLException {
        // Given
        var name = Bodies.name();
        var id = created();
        Databases.run("alter table audit_record rename to audit_record_gone");

        // When
        Response make;
        Response change;
        try {
            make = create(key(), name);
            change = change(id, "\"1\"");
        } finally {
            Databases.run("alter table audit_record_gone rename to audit_record");
        }

        // Then
        assertTrue(make.statusCode() >= 500, make.statusLine());
        assertTrue(change.statusCode() >= 500, change.statusLine());
        assertEquals(0, Databases.number("select count(*) from thing where name = '" + name + "'"));
        assertEquals(1, Databases.number("select version from thing where id = '" + id + "'"));
        create(key(), name).then().statusCode(201);
        change(id, "\"1\"").then().statusCode(204);
        assertEquals(3, records());
    }
}
