// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class CorporationResourceTest {

    @Test
    void registersACorporation() {
        // Given
        var id = unique("C");

        // When
        var answer = send(Map.of("corporation", id, "name", "St. Joseph", "municipalities", List.of("GM0141")))
                .post("/v1/corporations");

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/corporations/" + id))
                .header("ETag", "\"1\"")
                .body("corporation", equalTo(id))
                .body("municipalities", equalTo(List.of("GM0141")))
                .body("version", equalTo(1));
        asOperator()
                .get("/v1/corporations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("St. Joseph"));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("corporation", "not an id", "name", " ", "municipalities", List.of("Almelo"), "owner", "x"))
                .post("/v1/corporations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/corporation", "/name", "/municipalities/0", "/owner"));
    }

    @Test
    void takesNoPersonalNumberForAName() {
        // Given
        var id = Stock.corporation();
        var named = Map.of("name", "J. Jansen 111222333");

        // When
        var registered = send(Map.of("corporation", unique("C"), "name", "J. Jansen 111222333"))
                .post("/v1/corporations");
        var changed = send(named).header("If-Match", "\"1\"").put("/v1/corporations/" + id);

        // Then
        registered.then().statusCode(400).body("errors.code", containsInAnyOrder("personal-number"));
        changed.then().statusCode(400).body("errors.code", containsInAnyOrder("personal-number"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        // Given
        var id = Stock.corporation();

        // Then
        send(Map.of("corporation", id, "name", "Another"))
                .post("/v1/corporations")
                .then()
                .statusCode(409)
                .body("type", endsWith("corporation-known"));
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        // Given
        var id = unique("C");
        Callable<Integer> register = () -> send(Map.of("corporation", id, "name", "Beter Wonen"))
                .post("/v1/corporations")
                .statusCode();

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(register, register, register, register))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(3, answers.stream().filter(status -> status == 409).count(), answers.toString());
    }

    @Test
    void repeatsItsAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var id = unique("C");

        // When
        var first = Stock.send(Map.of("corporation", id, "name", "Beter Wonen"), key)
                .post("/v1/corporations");
        var again = Stock.send(Map.of("corporation", id, "name", "Beter Wonen"), key)
                .post("/v1/corporations");
        var other = Stock.send(Map.of("corporation", id, "name", "Other"), key).post("/v1/corporations");

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        other.then().statusCode(409).body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void changesACorporation() {
        // Given
        var id = Stock.corporation();

        // When
        var answer = send(Map.of("name", "Beter Wonen Twente", "municipalities", List.of("GM0141", "GM0153")))
                .header("If-Match", "\"1\"")
                .put("/v1/corporations/" + id);

        // Then
        answer.then().statusCode(200).header("ETag", "\"2\"").body("name", equalTo("Beter Wonen Twente"));
        asOperator()
                .get("/v1/corporations/" + id)
                .then()
                .body("municipalities", equalTo(List.of("GM0141", "GM0153")))
                .body("version", equalTo(2));
    }

    @Test
    void changesNothingThatHasMovedOn() {
        // Given
        var id = Stock.corporation();
        var body = Map.of("name", "Other");

        // Then
        send(body).put("/v1/corporations/" + id).then().statusCode(428);
        send(body)
                .header("If-Match", "\"7\"")
                .put("/v1/corporations/" + id)
                .then()
                .statusCode(412);
        send(body)
                .header("If-Match", "\"1\"")
                .put("/v1/corporations/" + unique("C"))
                .then()
                .statusCode(404);
        asOperator().get("/v1/corporations/" + id).then().body("version", equalTo(1));
    }

    @Test
    void listsPageByPage() {
        // Given
        var ids = List.of(Stock.corporation(), Stock.corporation(), Stock.corporation());

        // When
        var seen = new ArrayList<String>();
        var next = "/v1/corporations?limit=2";
        while (next != null) {
            var page = asOperator().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.corporation"));
            next = Stock.nextPage(page);
        }

        // Then
        assertThat(seen, hasItems(ids.toArray(String[]::new)));
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void isClosedToOthers() {
        RestAssured.get("/v1/corporations").then().statusCode(401);
        asProvince()
                .contentType("application/json")
                .body(Map.of("corporation", unique("C"), "name", "x"))
                .header("Idempotency-Key", "k")
                .post("/v1/corporations")
                .then()
                .statusCode(403);
    }
}
