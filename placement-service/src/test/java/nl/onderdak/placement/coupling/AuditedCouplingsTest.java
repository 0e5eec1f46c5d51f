// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling;

import static nl.onderdak.placement.PlacementApi.ALMELO;
import static nl.onderdak.placement.PlacementApi.ENSCHEDE;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupled;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.house;
import static nl.onderdak.placement.PlacementApi.housing;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each read and each change of data on a household leaves a record in the audit trail, or does not happen. */
@ServiceTest
class AuditedCouplingsTest {

    private static final int MANY = 20;
    private static boolean prepared;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            municipality(ALMELO);
            municipality(ENSCHEDE);
            prepared = true;
        }
    }

    @Test
    void aReadOfACouplingLeavesARecord() {
        // Given
        var id = coupled();

        // When
        var one = almelo("/v1/couplings/" + id);
        var history = almelo("/v1/couplings/" + id + "/history");

        // Then
        one.then().statusCode(200);
        history.then().statusCode(200);
        assertEquals(1, reads("GET /v1/couplings/{id}", id));
        assertEquals(1, reads("GET /v1/couplings/{id}/history", id));
    }

    @Test
    void aReadOfAListLeavesOneRecordOfAllItsItems() {
        // Given
        var ids = Stream.generate(() -> coupled(ENSCHEDE, 2)).limit(3).toList();
        var enschede = Tokens.municipality(ENSCHEDE);

        // When
        var json = as(enschede).get("/v1/couplings");
        var csv = as(enschede).accept("text/csv").get("/v1/couplings");

        // Then
        json.then().statusCode(200);
        csv.then().statusCode(200);
        ids.forEach(id -> assertEquals(2, reads("GET /v1/couplings", id)));
    }

    @Test
    void aCallerThatSeesNothingLeavesNoRecord() {
        // Given
        var id = coupled(ENSCHEDE, 2);

        // When
        var hidden = almelo("/v1/couplings/" + id);
        var noList = as(Tokens.withScopes("corporation:C001", "couplings:read")).get("/v1/couplings");

        // Then
        hidden.then().statusCode(404);
        noList.then().statusCode(403);
        assertEquals(0, reads("GET /v1/couplings/{id}", id));
        assertEquals(0, count("select count(*) from audit_record where organisation = 'corporation:C001'"));
    }

    @Test
    void commandsThatAreCarriedOutTogetherLeaveARecordEach() throws Exception {
        // Given
        var couplings = Stream.generate(() -> coupled()).limit(MANY).toList();
        var commands = new ArrayList<Callable<Response>>();
        for (int i = 0; i < MANY; i++) {
            var id = couplings.get(i);
            var trace = "00-a%031x-a%015x-01".formatted(i + 1, i + 1);
            var version = i % 10 == 0 ? 7 : 1;
            commands.add(() -> command(Tokens.municipality(ALMELO))
                    .header("If-Match", "\"" + version + "\"")
                    .header("traceparent", trace)
                    .body(housing("2024-02-01"))
                    .post("/v1/couplings/" + id + "/stays"));
        }

        // When
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (var answer : threads.invokeAll(commands)) {
                answer.get();
            }
        }

        // Then
        for (int i = 0; i < MANY; i++) {
            var records = "select count(*) from audit_record where operation = 'POST /v1/couplings/{id}/stays'"
                    + " and objects = array['%s'] and status = 201 and trace_id = 'a%031x' and organisation = '%s'"
                            .formatted(couplings.get(i), i + 1, ALMELO);
            assertEquals(i % 10 == 0 ? 0 : 1, count(records), "a refused request leaves none");
        }
    }

    @Test
    void theTrailHoldsNoReference() {
        // Given
        var reference = reference();
        var id = UUID.fromString(command(Tokens.coa())
                .body(coupling(reference, ALMELO, 3))
                .post("/v1/couplings")
                .path("id"));

        // When
        almelo("/v1/couplings/" + id).then().statusCode(200);

        // Then
        assertEquals(2, count("select count(*) from audit_record where '%s' = any (objects)".formatted(id)));
        assertEquals(
                0, count("select count(*) from audit_record as r where r::text like '%%%s%%'".formatted(reference)));
    }

    @Test
    void withoutTheTrailNothingIsChangedOrShownUntilItIsBack() throws SQLException {
        // Given
        var id = coupled();
        var reference = reference();
        asOwner("alter table audit_record rename to audit_record_gone");

        // When
        List<Response> answers;
        try {
            answers = List.of(
                    command(Tokens.coa()).body(coupling(reference, ALMELO, 3)).post("/v1/couplings"),
                    house(id, 1, housing("2024-02-01")),
                    almelo("/v1/couplings/" + id),
                    almelo("/v1/couplings/" + id + "/history"),
                    almelo("/v1/couplings"));
        } finally {
            asOwner("alter table audit_record_gone rename to audit_record");
        }

        // Then
        answers.forEach(answer -> {
            assertTrue(answer.statusCode() >= 500, answer.statusLine());
            answer.then().body("items", equalTo(null)).body("coaReference", equalTo(null));
        });
        assertEquals(0, count("select count(*) from coupling where coa_reference = '%s'".formatted(reference)));
        assertEquals(1, count("select version from coupling where id = '%s'".formatted(id)));
        assertEquals(1, count("select count(*) from outbox where subject = '%s'".formatted(id)));
        house(id, 1, housing("2024-02-01")).then().statusCode(201);
        almelo("/v1/couplings/" + id).then().statusCode(200);
    }

    @Test
    void anOrganisationSeesItsOwnActs() {
        // Given
        var id = coupled().toString();
        almelo("/v1/couplings/" + id).then().statusCode(200);

        // When
        var almelo = as(Tokens.municipality(ALMELO))
                .queryParam("operation", "GET /v1/couplings/{id}")
                .queryParam("limit", 100)
                .get("/v1/audit-records");
        var coa = as(Tokens.coa()).queryParam("limit", 100).get("/v1/audit-records");

        // Then
        almelo.then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo(ALMELO)))
                .body("items.objects", hasItem(contains(id)));
        coa.then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("COA")))
                .body("items.operation", not(hasItem("GET /v1/couplings/{id}")));
    }

    private static Response almelo(String path) {
        return as(Tokens.municipality(ALMELO)).get(path);
    }

    private static long reads(String operation, UUID id) {
        return count("select count(*) from audit_record where operation = '%s' and '%s' = any (objects)"
                .formatted(operation, id));
    }

    private static void asOwner(String statement) throws SQLException {
        var database = Databases.ofService();
        try (var owner = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
