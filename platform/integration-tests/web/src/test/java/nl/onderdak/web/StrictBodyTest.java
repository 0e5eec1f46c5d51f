// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StrictBodyTest {

    private static Response post(String json) {
        return Api.authorized().contentType(ContentType.JSON).body(json).post("/v1/things/echo");
    }

    private static Set<String> faults(Response response) {
        List<Map<String, String>> errors =
                response.then().statusCode(400).extract().path("errors");
        return errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // When
        Response response = post("""
                {"name": " ", "persons": "3", "municipality": "Almelo", "halfYear": "2024-H3", "day": "2023-02-29",
                 "at": "yesterday", "colour": "GREEN", "sharing": "true", "area": "1.5", "owner": "me", "extra/1": 1,
                 "part": {"code": "x", "count": 1.5, "more": null}, "parts": [{"code": "ok"}, {}, 7],
                 "labels": ["a", "B"]}
                """);

        // Then
        assertEquals(
                new TreeSet<>(Set.of(
                        "/name blank",
                        "/persons wrong-type",
                        "/municipality invalid-municipality-code",
                        "/halfYear invalid-half-year",
                        "/day invalid-date",
                        "/at invalid-instant",
                        "/colour invalid-enumeration",
                        "/sharing wrong-type",
                        "/area wrong-type",
                        "/owner read-only",
                        "/extra~11 unknown-property",
                        "/part/code size",
                        "/part/count wrong-type",
                        "/part/more unknown-property",
                        "/parts/1/code missing",
                        "/parts/2 wrong-type",
                        "/labels/1 pattern")),
                faults(response));
        response.then().body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        assertEquals(
                Set.of("/name invalid-string"),
                faults(post("{\"name\": \"a\\ud800\", \"persons\": 1, \"municipality\": \"GM0141\"}")));
        assertEquals(Set.of(" malformed-json"), faults(post("{\"\\udc00\": 1}")));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(
                new TreeSet<>(Set.of("/name missing", "/persons missing", "/municipality missing")),
                faults(post("{}")));
    }

    @Test
    void rulesOfTheWholeAreCheckedWhenThePartsAreRight() {
        post("""
                        {"name": "a", "persons": 3, "municipality": "GM0141", "day": "2024-01-31"}
                        """)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("odd-date"))
                .body("errors[0].pointer", equalTo("/evenDay"))
                .body("errors[0].detail", equalTo("Dit moet een even dag zijn."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | missing-body",
                "`   ` | missing-body",
                "null | missing",
                "{ | malformed-json",
                "{'name':1} | malformed-json",
                "{} {} | malformed-json",
                "{\"persons\":1,\"persons\":2} | duplicate-property",
                "{\"persons\":NaN} | malformed-json",
                "[] | wrong-type",
                "\"text\" | wrong-type",
                "{\"area\": 1e99999999999} | malformed-json"
            })
    void aBodyThatIsNotOneJsonObjectIsRefused(String body, String code) {
        Api.authorized()
                .contentType(ContentType.JSON)
                .body(body.getBytes())
                .post("/v1/things/echo")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void noBodyAtAllIsRefused() {
        Api.authorized()
                .contentType(ContentType.JSON)
                .post("/v1/things/echo")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("missing-body"));
    }

    @Test
    void deepNestingIsRefused() {
        post("{\"part\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-deep-or-long"));
    }

    @Test
    void numbersAreNotBent() {
        assertEquals(
                Set.of("/persons wrong-type"),
                faults(post("{\"name\":\"a\",\"persons\":3.0,\"municipality\":\"GM0141\"}")));
        assertEquals(
                Set.of("/persons wrong-type"),
                faults(post("{\"name\":\"a\",\"persons\":3000000000,\"municipality\":\"GM0141\"}")));
        assertEquals(
                Set.of("/persons too-large"),
                faults(post("{\"name\":\"a\",\"persons\":100,\"municipality\":\"GM0141\"}")));
        assertEquals(
                Set.of("/name wrong-type"), faults(post("{\"name\":5,\"persons\":10,\"municipality\":\"GM0141\"}")));
        assertEquals(
                Set.of("/name invalid-string"),
                faults(post("{\"name\":\"a\\u0000\",\"persons\":10,\"municipality\":\"GM0141\"}")));
    }

    @Test
    void validInputComesBackInOneForm() {
        post("""
                        {"name": "a", "persons": 3, "municipality": "GM0141", "halfYear": "2024-H2", "day": "2024-02-28",
                         "at": "2024-03-01T12:00:00+02:00", "colour": "light-blue", "area": 12.50, "part": {"code": "abc"},
                         "parts": [], "labels": ["a"]}
                        """)
                .then()
                .statusCode(200)
                .body("halfYear", equalTo("2024-H2"))
                .body("municipality", equalTo("GM0141"))
                .body("day", equalTo("2024-02-28"))
                .body("at", equalTo("2024-03-01T10:00:00Z"))
                .body("colour", equalTo("light-blue"))
                .body("part.code", equalTo("abc"))
                .body("sharing", nullValue())
                .body(not(containsString("sharing")));
    }

    @Test
    void explanationsAreInEnglishForWhoAsks() {
        Api.authorized()
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"a\",\"persons\":0,\"municipality\":\"x\"}")
                .post("/v1/things/echo")
                .then()
                .statusCode(400)
                .body(
                        "errors.detail",
                        containsInAnyOrder("Too small; at least 1.", "Not a municipality code such as GM0141."));
    }
}
