// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

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
class LandlordResourceTest {

    @Test
    void registersALandlord() {
        // Given
        var id = unique("C");

        // When
        var answer = send(Map.of("landlord", id, "name", "St. Joseph", "municipalities", List.of("GM0141")))
                .post("/v1/landlords");

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/landlords/" + id))
                .header("ETag", "\"1\"")
                .body("landlord", equalTo(id))
                .body("municipalities", equalTo(List.of("GM0141")))
                .body("version", equalTo(1));
        asOperator()
                .get("/v1/landlords/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("St. Joseph"));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("landlord", "not an id", "name", " ", "municipalities", List.of("Almelo"), "owner", "x"))
                .post("/v1/landlords")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/landlord", "/name", "/municipalities/0", "/owner"));
    }

    @Test
    void takesNoPersonalNumberForAName() {
        // Given
        var id = Stock.landlord();
        var named = Map.of("name", "J. Jansen 111222333");

        // When
        var registered = send(Map.of("landlord", unique("C"), "name", "J. Jansen 111222333"))
                .post("/v1/landlords");
        var changed = send(named).header("If-Match", "\"1\"").put("/v1/landlords/" + id);

        // Then
        registered.then().statusCode(400).body("errors.code", containsInAnyOrder("personal-number"));
        changed.then().statusCode(400).body("errors.code", containsInAnyOrder("personal-number"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        // Given
        var id = Stock.landlord();

        // Then
        send(Map.of("landlord", id, "name", "Another"))
                .post("/v1/landlords")
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-known"));
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        // Given
        var id = unique("C");
        Callable<Integer> register = () -> send(Map.of("landlord", id, "name", "Beter Wonen"))
                .post("/v1/landlords")
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
        var first =
                Stock.send(Map.of("landlord", id, "name", "Beter Wonen"), key).post("/v1/landlords");
        var again =
                Stock.send(Map.of("landlord", id, "name", "Beter Wonen"), key).post("/v1/landlords");
        var other = Stock.send(Map.of("landlord", id, "name", "Other"), key).post("/v1/landlords");

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", first.header("ETag"));
        assertEquals(first.asString(), again.asString());
        other.then().statusCode(409).body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void changesALandlord() {
        // Given
        var id = Stock.landlord();

        // When
        var answer = send(Map.of("name", "Beter Wonen Twente", "municipalities", List.of("GM0141", "GM0153")))
                .header("If-Match", "\"1\"")
                .put("/v1/landlords/" + id);

        // Then
        answer.then().statusCode(200).header("ETag", "\"2\"").body("name", equalTo("Beter Wonen Twente"));
        asOperator()
                .get("/v1/landlords/" + id)
                .then()
                .body("municipalities", equalTo(List.of("GM0141", "GM0153")))
                .body("version", equalTo(2));
    }

    @Test
    void changesNothingThatHasMovedOn() {
        // Given
        var id = Stock.landlord();
        var body = Map.of("name", "Other");

        // Then
        send(body).put("/v1/landlords/" + id).then().statusCode(428);
        send(body).header("If-Match", "\"7\"").put("/v1/landlords/" + id).then().statusCode(412);
        send(body)
                .header("If-Match", "\"1\"")
                .put("/v1/landlords/" + unique("C"))
                .then()
                .statusCode(404);
        asOperator().get("/v1/landlords/" + id).then().body("version", equalTo(1));
    }

    @Test
    void listsPageByPage() {
        // Given
        var ids = List.of(Stock.landlord(), Stock.landlord(), Stock.landlord());

        // When
        var seen = new ArrayList<String>();
        var next = "/v1/landlords?limit=2";
        while (next != null) {
            var page = asOperator().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.landlord"));
            next = Stock.nextPage(page);
        }

        // Then
        assertThat(seen, hasItems(ids.toArray(String[]::new)));
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void isClosedToOthers() {
        RestAssured.get("/v1/landlords").then().statusCode(401);
        asProvince()
                .contentType("application/json")
                .body(Map.of("landlord", unique("C"), "name", "x"))
                .header("Idempotency-Key", "k")
                .post("/v1/landlords")
                .then()
                .statusCode(403);
    }
}
