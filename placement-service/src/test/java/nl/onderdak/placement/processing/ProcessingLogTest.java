// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.processing;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.almelo;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.coa;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.ndjson;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request for the processing of a household's data returns it, and is recorded as processing itself. */
@ServiceTest
class ProcessingLogTest {

    private static final String TRACE = "5bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality(ENSCHEDE);
            prepared = true;
        }
    }

    private static Response log(String token, UUID subject) {
        return as(token).queryParam("subject", subject).get("/v1/processing-records");
    }

    @Test
    void eachUseOfTheDataOfAHouseholdIsInItsLog() {
        // Given
        var id = coupled();
        house(id, 1, housing("2024-02-01")).then().statusCode(201);
        almelo().get("/v1/couplings/" + id).then().statusCode(200);
        almelo().get("/v1/couplings/" + id + "/history").then().statusCode(200);

        // When
        var log = log(Tokens.operator(), id);

        // Then
        log.then()
                .statusCode(200)
                .body(
                        "items.name",
                        contains(
                                "POST /v1/couplings",
                                "POST /v1/couplings/{id}/stays",
                                "GET /v1/couplings/{id}",
                                "GET /v1/couplings/{id}/history"))
                .body("items.organisation", contains("COA", ALMELO, ALMELO, ALMELO))
                .body(
                        "items.processingActivityId",
                        contains(
                                endsWith("/koppeling"),
                                endsWith("/huisvesting"),
                                endsWith("/koppeling"),
                                endsWith("/koppeling")))
                .body("items.dataSubjectId", everyItem(equalTo(id.toString())))
                .body("items.dataSubjectIdType", everyItem(endsWith("/koppeling")))
                .body("items.statusCode", everyItem(equalTo("OK")))
                .body("items.traceId", everyItem(matchesPattern("[0-9a-f]{32}")))
                .body("items.operationId", everyItem(matchesPattern("[0-9a-f]{16}")))
                .body("items[0]", not(hasKey("foreignOperation")));
        List<String> started = log.path("items.startTime");
        List<String> ended = log.path("items.endTime");
        for (int i = 0; i < started.size(); i++) {
            assertFalse(Instant.parse(ended.get(i)).isBefore(Instant.parse(started.get(i))));
        }
    }

    @Test
    void theTraceOfTheCallerContinuesInTheLogAndInTheEvents() {
        // Given
        var id = UUID.fromString(command(Tokens.coa())
                .header("traceparent", "00-" + TRACE + "-" + SPAN + "-01")
                .body(coupling(reference(), ALMELO, 3))
                .post("/v1/couplings")
                .path("id"));

        // When
        var log = log(Tokens.coa(), id);

        // Then
        log.then()
                .statusCode(200)
                .body("items[0].traceId", equalTo(TRACE))
                .body("items[0].operationId", not(equalTo(SPAN)))
                .body("items[0].foreignOperation.traceId", equalTo(TRACE))
                .body("items[0].foreignOperation.operationId", equalTo(SPAN))
                .body("items[0].foreignOperation.entity", endsWith(":COA"));
        String operation = log.path("items[0].operationId");
        assertEquals(
                1,
                count("select count(*) from outbox where subject = '%s' and traceparent = '00-%s-%s-01'"
                        .formatted(id, TRACE, operation)),
                "a consumer can follow the trace to its cause");
    }

    @Test
    void eachLineOfAnIntakeIsInTheLogOfItsHousehold() {
        // Given
        var lines = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            lines.append(coupling(reference(), ALMELO, 2).replace("\n", " ")).append('\n');
        }

        // When
        var coupled = ndjson(coa(), "/v1/coupling-intakes", lines.toString());
        List<String> ids = coupled.path("created.couplingId");
        var housings = new StringBuilder();
        ids.forEach(id -> housings.append(
                        "{\"couplingId\": \"%s\", \"version\": 1, \"housedOn\": \"2024-02-01\", \"kind\": \"REGULAR\"}"
                                .formatted(id))
                .append('\n'));
        var housed = ndjson(almelo(), "/v1/stay-intakes", housings.toString());

        // Then
        coupled.then().statusCode(200);
        housed.then().statusCode(200).body("accepted", equalTo(3));
        assertEquals(3, ids.size());
        ids.forEach(id -> log(Tokens.operator(), UUID.fromString(id))
                .then()
                .body("items.name", contains("POST /v1/coupling-intakes", "POST /v1/stay-intakes")));
    }

    @Test
    void anOrganisationSeesWhatItDidItself() {
        // Given
        var id = coupled();
        almelo().get("/v1/couplings/" + id).then().statusCode(200);

        // When
        var almelo = log(Tokens.municipality(ALMELO), id);
        var enschede = log(Tokens.municipality(ENSCHEDE), id);

        // Then
        almelo.then().statusCode(200).body("items.name", contains("GET /v1/couplings/{id}"));
        enschede.then().statusCode(200).body("items", empty());
        log(Tokens.operator(), id).then().body("items.organisation", not(hasItem(ENSCHEDE)));
    }

    @Test
    void aReaderLeavesALine() {
        // Given
        var id = coupled();

        // When
        log(Tokens.operator(), id).then().statusCode(200);

        // Then
        log(Tokens.operator(), id)
                .then()
                .body("items.name", contains("POST /v1/couplings", "GET /v1/processing-records"))
                .body("items[1].processingActivityId", endsWith("/inzage"));
    }

    @Test
    void aRefusedRequestIsNoProcessing() {
        // Given
        var id = coupled();

        // When
        house(id, 7, housing("2024-02-01")).then().statusCode(412);

        // Then
        log(Tokens.operator(), id).then().body("items.name", contains("POST /v1/couplings"));
    }

    @Test
    void withoutASubjectOrAScopeThereIsNothingToSee() {
        as(Tokens.operator()).get("/v1/processing-records").then().statusCode(400);
        as(Tokens.operator())
                .queryParam("subject", "COA-2024-000123")
                .get("/v1/processing-records")
                .then()
                .statusCode(400);
        log(Tokens.withScopes("OPERATOR", "audit:read"), UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
