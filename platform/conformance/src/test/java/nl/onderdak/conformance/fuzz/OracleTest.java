// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.conformance.fuzz.Shot.Expectation;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final Duration QUICK = Duration.ofMillis(5);
    private static final String PROBLEM = """
            {"type": "urn:x", "title": "Wrong", "status": 400, "detail": "It is wrong.", "instance": "/v1/rooms",
             "errors": [{"pointer": "/persons", "code": "missing", "detail": "It is missing."}]}
            """;

    private static Shot asking(Expectation expected) {
        var operation = new Operation(
                "GET",
                "/v1/rooms",
                new LinkedHashSet<>(List.of("rooms:read")),
                List.of(),
                new LinkedHashMap<>(),
                Set.of(200, 400, 401),
                new LinkedHashSet<>());
        return new Shot("", operation, "GET", "/v1/rooms", List.of(), new byte[0], Shot.Framing.LENGTH, expected);
    }

    private static Answer answer(int status, String type, String body, String... without) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : List.of(
                "api-version",
                "correlation-id",
                "cache-control",
                "content-security-policy",
                "strict-transport-security",
                "x-content-type-options",
                "x-frame-options",
                "referrer-policy")) {
            headers.put(name, List.of("x"));
        }
        headers.put("content-type", List.of(type));
        List.of(without).forEach(headers::remove);
        return new Answer(status, headers, body, QUICK);
    }

    private static Answer problem(String body, String... without) {
        return answer(400, "application/problem+json", body, without);
    }

    @Test
    void aCompleteProblemIsSound() {
        assertEquals(List.of(), Oracle.faults(asking(Expectation.faultAt("/persons")), problem(PROBLEM)));
    }

    @Test
    void whatAProblemLacksIsSeen() {
        assertEquals(
                List.of("lacks detail"),
                Oracle.faults(
                        asking(Expectation.documented()),
                        problem(PROBLEM.replace("\"detail\": \"It is wrong.\",", ""))));
        assertEquals(
                List.of("has another status in its body"),
                Oracle.faults(asking(Expectation.documented()), problem(PROBLEM.replace("400", "409"))));
        assertEquals(
                List.of("names no errors"),
                Oracle.faults(
                        asking(Expectation.documented()), problem(PROBLEM.replaceFirst("(?s),\\s*\"errors\".*]", ""))));
        assertEquals(
                List.of("is no problem"),
                Oracle.faults(asking(Expectation.documented()), answer(400, "application/json", PROBLEM)));
        assertEquals(
                List.of("reveals its internals"),
                Oracle.faults(
                        asking(Expectation.documented()),
                        problem(PROBLEM.replace("It is wrong.", "java.lang.NullPointerException"))));
    }

    @Test
    void anErrorInAnotherPlaceIsSeen() {
        assertEquals(
                List.of("finds the error at [/persons] and not at /municipality"),
                Oracle.faults(asking(Expectation.faultAt("/municipality")), problem(PROBLEM)));
    }

    @Test
    void aHeaderThatIsMissingOrTwiceIsSeen() {
        // Given
        var twice = problem(PROBLEM);
        twice.headers().put("cache-control", new ArrayList<>(List.of("x", "x")));

        // Then
        assertEquals(List.of("has cache-control 2 times"), Oracle.faults(asking(Expectation.documented()), twice));
        assertEquals(
                List.of("has api-version 0 times"),
                Oracle.faults(asking(Expectation.documented()), problem(PROBLEM, "api-version")));
    }

    @Test
    void aStatusThatIsNotPromisedIsSeen() {
        assertEquals(
                List.of("is not documented"), Oracle.faults(asking(Expectation.documented()), answer(204, "", "")));
        assertEquals(List.of("is not [401]"), Oracle.faults(asking(Expectation.refused(401)), problem(PROBLEM)));
        assertEquals(
                List.of("lacks www-authenticate"),
                Oracle.faults(
                        asking(Expectation.refused(401)),
                        answer(401, "application/problem+json", PROBLEM.replace("400", "401"))));
    }

    @Test
    void aResponseThatIsLateEachTimeIsSeen() {
        // Given
        var slow = new Answer(200, answer(200, "", "").headers(), "", Duration.ofSeconds(3));
        var quick = answer(200, "", "");

        // Then
        assertEquals(Optional.of("took 3000 ms, and as long again"), Oracle.lateness(slow, () -> slow));
        assertEquals(
                Optional.empty(), Oracle.lateness(slow, List.of(slow, quick).iterator()::next));
        assertEquals(Optional.empty(), Oracle.lateness(quick, () -> slow));
    }

    @Test
    void failureAndSilenceAreSeen() {
        // Given
        var silent = new Answer(0, Map.of(), "closed", QUICK);

        // Then
        assertEquals(
                List.of("is a failure of the service"),
                Oracle.faults(
                        asking(Expectation.refused(500)),
                        answer(500, "application/problem+json", PROBLEM.replace("400", "500"))));
        assertEquals(List.of("is none"), Oracle.faults(asking(Expectation.documented()), silent));
        assertEquals(List.of(), Oracle.faults(asking(Expectation.notHttp()), silent));
    }
}
