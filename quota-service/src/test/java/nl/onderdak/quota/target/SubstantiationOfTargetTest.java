// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SubstantiationOfTargetTest {

    private final int year = Ministry.freeYear();
    private final String halfYear = year + "-H1";
    private final String path = "/v1/national-targets/" + halfYear;

    @BeforeEach
    void population() {
        Ministry.population(year - 1, 100, false, Map.of(Ministry.registered(), 50))
                .statusCode(201);
    }

    @Test
    void partsThatAddUpAreShownWithTheTarget() {
        // Given
        var body = explained(
                Ministry.target(halfYear, 21_200),
                part("IN_RECEPTION", 15_270),
                part("EXPECTED_PERMITS", 16_830),
                part("EARLIER_TARGETS", -11_000),
                Map.of("code", "OTHER", "description", "Afghaanse Nederlanders", "persons", 100));

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(201)
                .body("substantiation.sum", equalTo(21_200))
                .body("substantiation.remainder", equalTo(0))
                .body(
                        "substantiation.components.code",
                        contains("IN_RECEPTION", "EXPECTED_PERMITS", "EARLIER_TARGETS", "OTHER"))
                .body("substantiation.components[0].dutch", equalTo("vergunninghouders in de opvang"))
                .body("substantiation.components[0].english", equalTo("permit holders in reception"))
                .body("substantiation.components[0].source", equalTo("COA"))
                .body("substantiation.components[3].description", equalTo("Afghaanse Nederlanders"));
    }

    @Test
    void whatPartsLeaveUnexplainedIsShownPerRevisionAndInTheTables() {
        // Given
        Ministry.sends(explained(Ministry.target(halfYear, 21_200), part("IN_RECEPTION", 15_270)))
                .post("/v1/national-targets")
                .then()
                .statusCode(201);

        // When
        Ministry.revise(
                        halfYear,
                        1,
                        explained(Ministry.revision(17_600, year + "-02-01"), part("IN_RECEPTION", 17_700)))
                .statusCode(201);

        // Then
        Ministry.asks()
                .get(path)
                .then()
                .body("substantiation.remainder", equalTo(-100))
                .body("revisions.substantiation.remainder", contains(5_930, -100));
        Ministry.asks()
                .accept("text/csv")
                .get(path + "/substantiation")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("halfYear,revision,code,dutch,english,description,persons,source"))
                .body(containsString(halfYear + ",1,REMAINDER,niet onderbouwd,not substantiated,,5930,"))
                .body(containsString(halfYear + ",2,REMAINDER,niet onderbouwd,not substantiated,,-100,"));
        Ministry.asks()
                .accept("text/csv")
                .get("/v1/national-targets?limit=100")
                .then()
                .body(containsString("latestPublicationDay,daysLate,substantiated,remainder"));
    }

    @Test
    void aTargetNeedsNoSubstantiation() {
        Ministry.publish(halfYear, 100).statusCode(201).body("substantiation", nullValue());
        Ministry.asks().get(path + "/substantiation").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void everyFaultOfAPartIsNamed() {
        // Given
        var body = explained(
                Ministry.target(halfYear, 100),
                Map.of("code", "OTHER", "persons", 1),
                Map.of("code", "STOCK", "persons", 1),
                Map.of("code", "RESETTLED", "persons", 1_000_001));

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", hasItems("/substantiation/1/code", "/substantiation/2/persons"));
    }

    @Test
    void anotherPartIsDescribed() {
        // When
        var response = Ministry.sends(explained(Ministry.target(halfYear, 100), Map.of("code", "OTHER", "persons", 1)))
                .post("/v1/national-targets")
                .then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/substantiation/0/description"))
                .body("errors.code", contains("other-needs-description"));
    }

    @Test
    void aTargetThatExpectsAnotherReferenceDateIsRefusedWithTheRightOne() {
        // Given
        var body = new HashMap<>(Ministry.target(halfYear, 100));
        body.put("referenceDate", year + "-01-01");

        // When
        var refused = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        refused.statusCode(409)
                .body("type", endsWith("wrong-reference-date"))
                .body("detail", allOf(containsString(halfYear), containsString((year - 1) + "-01-01")));
        body.put("referenceDate", (year - 1) + "-01-01");
        Ministry.sends(body).post("/v1/national-targets").then().statusCode(201);
    }

    @Test
    void lateIsShownInDays() {
        // Given
        var body = new HashMap<>(Ministry.target(year + "-H2", 13_000));
        body.put("publishedOn", year + "-04-25");
        Ministry.notBefore(year + "-04-25");

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(201)
                .body("latestPublicationDay", equalTo(year + "-04-01"))
                .body("publishedInTime", equalTo(false))
                .body("daysLate", equalTo(24));
    }

    @SafeVarargs
    private static Map<String, Object> explained(Map<String, Object> body, Map<String, Object>... parts) {
        var explained = new HashMap<>(body);
        explained.put("substantiation", List.of(parts));
        return explained;
    }

    private static Map<String, Object> part(String code, int persons) {
        return Map.of("code", code, "persons", persons, "source", "COA");
    }
}
