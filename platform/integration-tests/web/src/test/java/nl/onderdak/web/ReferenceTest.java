// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the contract, as a browser gets it. */
@QuarkusTest
class ReferenceTest {

    @Test
    void anybodyMayReadItAndNothingRunsInIt() {
        // When
        var response = Api.anonymous().accept("text/html,*/*;q=0.8").get("/docs");

        // Then
        response.then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/html; charset=utf-8"))
                .header("API-Version", "1.2.3")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
        var policies = response.headers().getValues("Content-Security-Policy");
        assertEquals(1, policies.size());
        assertTrue(policies.getFirst().startsWith("default-src 'none'; style-src 'sha256-"), policies.getFirst());
        assertFalse(policies.getFirst().contains("unsafe"), policies.getFirst());
        assertFalse(response.asString().contains("<script"), "a script");
    }

    @Test
    void itShowsWhatTheServiceServes() {
        // Given
        Map<String, Map<String, Object>> paths =
                Api.anonymous().get("/v1/openapi.json").jsonPath().getMap("paths");

        // When
        var html = Api.anonymous().accept("text/html").get("/docs").asString();

        // Then
        assertFalse(paths.isEmpty());
        paths.forEach((path, operations) -> {
            assertTrue(html.contains("<code>/v1" + path + "</code>"), path);
            operations.forEach((method, operation) -> {
                if (operation instanceof Map<?, ?> members && members.containsKey("operationId")) {
                    assertTrue(html.contains("<article id=\"" + members.get("operationId") + "\">"), path);
                }
            });
        });
    }

    @Test
    void itExplainsTheProblemsOfTheServiceAndOfEveryService() {
        // When
        var html = Api.anonymous().accept("text/html").get("/docs").asString();

        // Then
        for (var code : List.of("precondition-failed", "idempotency-key-reused", "too-many-subscriptions")) {
            assertTrue(html.contains("id=\"problem-" + code + "\""), code);
        }
        assertTrue(html.contains("id=\"fault-invalid-date\""), "a fault");
    }

    @Test
    void itHasNoOtherPathsAndIsNotWritten() {
        Api.anonymous().accept("text/html").head("/docs").then().statusCode(200);
        Api.anonymous().accept("*/*").get("/docs/").then().statusCode(404);
        Api.anonymous().accept("*/*").get("/docs/index.html").then().statusCode(404);
        Api.anonymous()
                .post("/docs")
                .then()
                .statusCode(anyOf(equalTo(404), equalTo(405)))
                .contentType(startsWith("application/problem+json"));
    }
}
