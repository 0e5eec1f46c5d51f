// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class RegisterMunicipalitiesTest {

    private static final String HEADER = "municipality,name,province,validFrom,validUntil\n";

    @Test
    void aTableIsRegisteredAndPublished() {
        // Given
        var codes = IntStream.range(0, 342).mapToObj(i -> Ministry.freeCode()).toList();
        var table = HEADER + codes.stream().map(RegisterMunicipalitiesTest::row).collect(Collectors.joining());

        // When
        var response = csv(table, "");

        // Then
        response.statusCode(200)
                .body("received", equalTo(342))
                .body("accepted", equalTo(342))
                .body("refused", equalTo(0))
                .body("applied", equalTo(true))
                .body("refusals", hasSize(0));
        Ministry.asks().get("/v1/municipalities/" + codes.getLast()).then().statusCode(200);
        Awaitility.await().untilAsserted(() -> assertTrue(toEvent().containsAll(codes)));
    }

    @Test
    void linesOfJsonAreRegistered() {
        // Given
        var one = Ministry.freeCode();
        var other = Ministry.freeCode();

        // When
        var response = ndjson(line(one) + line(other), "");

        // Then
        response.statusCode(200).body("accepted", equalTo(2)).body("applied", equalTo(true));
        Ministry.asks()
                .get("/v1/municipalities/" + other)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void oneRefusedLineRefusesAll() {
        // Given
        var known = Ministry.registered();
        var fresh = Ministry.freeCode();

        // When
        var response = ndjson(line(fresh) + line(known) + line(fresh) + "{\"municipality\":\"GM1\"}\n", "");

        // Then
        response.statusCode(200)
                .body("received", equalTo(4))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(3))
                .body("applied", equalTo(false))
                .body("refusals.line", contains(2, 3, 4))
                .body("refusals[0].errors.code", contains("municipality-already-registered"))
                .body("refusals[0].errors[0].detail", containsString(known.value()))
                .body("refusals[1].errors.code", contains("municipality-already-registered"))
                .body("refusals[2].errors.pointer", hasItem("/municipality"));
        Ministry.asks().get("/v1/municipalities/" + fresh).then().statusCode(404);
    }

    @Test
    void aPartialIntakeTakesTheOtherLines() {
        // Given
        var known = Ministry.registered();
        var fresh = Ministry.freeCode();

        // When
        var response = csv(HEADER + row(known) + row(fresh), "?mode=PARTIAL");

        // Then
        response.statusCode(200)
                .body("accepted", equalTo(1))
                .body("applied", equalTo(true))
                .body("refusals.line", hasSize(1));
        Ministry.asks().get("/v1/municipalities/" + fresh).then().statusCode(200);
    }

    @Test
    void aDryRunChangesNothing() {
        // Given
        var fresh = Ministry.freeCode();

        // When
        var response = ndjson(line(fresh), "?dryRun=true");

        // Then
        response.statusCode(200).body("accepted", equalTo(1)).body("applied", equalTo(false));
        Ministry.asks().get("/v1/municipalities/" + fresh).then().statusCode(404);
    }

    @Test
    void theSameKeyAndBodyRepeatTheAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = line(Ministry.freeCode());
        var first = keyed(body, key).statusCode(200).extract().asString();

        // When
        var again = keyed(body, key);

        // Then
        assertEquals(first, again.statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @CsvSource({"mode=SOME, mode", "dryRun=perhaps, dryRun", "strange=1, strange"})
    void parametersAreChecked(String query, String parameter) {
        // Given
        var body = line(Ministry.freeCode());

        // When
        var response = ndjson(body, "?" + query);

        // Then
        response.statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    @Test
    void oneAndManyHavePathsOfTheirOwn() {
        // Given
        var code = Ministry.freeCode();

        // Then
        Ministry.sendsLines("application/x-ndjson", line(code))
                .post("/v1/municipalities")
                .then()
                .statusCode(415);
        Ministry.sendsLines("text/csv", HEADER + row(code))
                .post("/v1/municipalities")
                .then()
                .statusCode(415);
        Ministry.sends(line(code)).post("/v1/municipality-intakes").then().statusCode(415);
        Ministry.sends(line(code))
                .post("/v1/municipalities?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("dryRun"));
        Ministry.asks().get("/v1/municipalities/" + code).then().statusCode(404);
    }

    private static Set<MunicipalityCode> toEvent() {
        return Events.collect(Service.QUOTA).stream()
                .map(event -> event.data().municipality())
                .collect(Collectors.toSet());
    }

    private static String row(MunicipalityCode code) {
        return code + ",\"Gemeente, " + code + "\",PV23,2001-01-01,\n";
    }

    private static String line(MunicipalityCode code) {
        return "{\"municipality\":\"%s\",\"name\":\"%s\",\"province\":\"PV23\",\"validFrom\":\"2001-01-01\"}%n"
                .formatted(code, code);
    }

    private static ValidatableResponse csv(String body, String query) {
        return Ministry.sendsLines("text/csv", body)
                .post("/v1/municipality-intakes" + query)
                .then();
    }

    private static ValidatableResponse ndjson(String body, String query) {
        return Ministry.sendsLines("application/x-ndjson", body)
                .post("/v1/municipality-intakes" + query)
                .then();
    }

    private static ValidatableResponse keyed(String body, String key) {
        return Ministry.sendsLines("application/x-ndjson", body, key)
                .post("/v1/municipality-intakes")
                .then();
    }
}
