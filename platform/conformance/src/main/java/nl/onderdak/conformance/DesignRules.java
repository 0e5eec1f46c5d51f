// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.web.reference.ReferenceRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the running service to the NL API Design Rules that no linter sees, over all operations of its contract, without a
 * token: {@code docs/contracts/api-design-rules.md} says which test shows which rule. What the platform does for every
 * service alike is proved once, by the tests of the platform. A service extends it in a {@link ServiceTest}.
 */
public abstract class DesignRules {

    private static final String CONTRACT = "/v1/openapi.json";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]*}");
    private static final Pattern MAJOR = Pattern.compile("^((?:/vera)?)/v([0-9]+)/.*");
    private static final Pattern DAY = Pattern.compile(".*(?:On|Day|Date)");
    private static final Pattern MOMENT = Pattern.compile(".*At");
    private static final Pattern DUTCH_TERM = Pattern.compile("\\([^)]*[a-z][^)]*\\)");
    private static final int MOST_MAJORS = 2;
    private static final String ELSEWHERE = "https://elsewhere.example";
    private static final String PERMISSION = "Access-Control-";
    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "Cache-Control", "no-",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode contract;

    @BeforeEach
    void readContract() throws IOException {
        contract = JSON.readTree(
                given().get(CONTRACT).then().statusCode(200).extract().asByteArray());
    }

    @Test
    void theContractIsWholeAndOpenToEveryOrigin() {
        // When
        var origin = given().header("Origin", ELSEWHERE)
                .get(CONTRACT)
                .then()
                .statusCode(200)
                .extract()
                .header("Access-Control-Allow-Origin");
        var dangling = contract.findValuesAsText("$ref").stream()
                .filter(reference -> contract.at(reference.substring(1)).isMissingNode())
                .toList();

        // Then
        assertEquals("*", origin);
        assertEquals(List.of(), dangling);
        assertFalse(operations().isEmpty());
    }

    @Test
    void nothingElseIsOpenToAnotherOrigin() {
        // Given
        var faults = new ArrayList<String>();

        // When
        judgeClosed(ReferenceRoute.PATH, faults);
        eachPath((path, item) -> judgeClosed(concrete(path), faults));

        // Then
        assertEquals(List.of(), faults);
    }

    private static void judgeClosed(String path, List<String> faults) {
        var read = given().header("Origin", ELSEWHERE).urlEncodingEnabled(false).get(path);
        var preflight = given().header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "GET")
                .urlEncodingEnabled(false)
                .options(path);
        for (var answer : List.of(read, preflight)) {
            if (answer.headers().asList().stream()
                    .anyMatch(header -> header.getName().regionMatches(true, 0, PERMISSION, 0, PERMISSION.length()))) {
                faults.add(path + ": " + answer.headers());
            }
        }
    }

    @Test
    void everyAnswerHasTheFullVersionAndTheSecurityHeaders() {
        // Given
        var faults = new ArrayList<String>();
        var version = contract.at("/info/version").asText();

        // When
        operations().forEach((name, operation) -> judgeHeaders(name, refused(name), version, faults));
        judgeHeaders("the contract", given().get(CONTRACT), version, faults);
        judgeHeaders("nothing", given().get("/v1/nothing"), version, faults);

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void everyRefusalIsAProblem() {
        // Given
        var faults = new ArrayList<String>();

        // When
        operations().forEach((name, operation) -> {
            // open data refuses nobody
            if (operation.has("security")) {
                judgeProblem(name, refused(name), faults);
            }
        });

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void noPathEndsInASlash() {
        eachPath((path, item) ->
                assertEquals(404, given().get(concrete(path) + "/").statusCode(), path));
    }

    @Test
    void aPathHasTheMethodsOfItsContractAndRefusesOthersByName() {
        eachPath((path, item) -> {
            // When
            var allowed = methods(given().options(concrete(path))
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Allow"));
            var other = Set.of("DELETE", "PATCH", "PUT", "POST").stream()
                    .filter(method -> !allowed.contains(method))
                    .findFirst();

            // Then
            item.fieldNames()
                    .forEachRemaining(method -> assertTrue(
                            Set.of("parameters", "servers").contains(method)
                                    || allowed.contains(method.toUpperCase(Locale.ROOT)),
                            path + " does not allow " + method));
            other.ifPresent(method -> {
                var refusal = given().noContentType().request(method, concrete(path));
                assertEquals(405, refusal.statusCode(), method + " " + path);
                assertEquals(allowed, methods(refusal.header("Allow")), path);
            });
        });
    }

    @Test
    void invalidInputIs400AndNever422() {
        operations().forEach((name, operation) -> {
            assertTrue(operation.path("responses").has("400"), name);
            assertFalse(operation.path("responses").has("422"), name);
        });
    }

    @Test
    void aDayIsADateAndAMomentIsADateTime() {
        // Given
        var faults = new ArrayList<String>();

        // When
        contract.findValues("properties")
                .forEach(properties -> properties.properties().forEach(property -> {
                    var formats = formats(property.getValue());
                    if (DAY.matcher(property.getKey()).matches() && formats.contains("date-time")
                            || MOMENT.matcher(property.getKey()).matches() && formats.contains("date")) {
                        faults.add(property.getKey() + " " + formats);
                    }
                }));

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void atMostTwoMajorVersionsStandInThePaths() {
        // Given
        Map<String, Set<String>> majors = new LinkedHashMap<>();

        // When
        eachPath((path, item) -> {
            var version = MAJOR.matcher(path);
            assertTrue(version.matches(), path);
            majors.computeIfAbsent(version.group(1), standard -> new TreeSet<>())
                    .add(version.group(2));
        });

        // Then
        majors.forEach((standard, versions) -> assertTrue(versions.size() <= MOST_MAJORS, standard + versions));
    }

    @Test
    void aDeprecatedOperationSaysUntilWhen() {
        operations().forEach((name, operation) -> {
            if (operation.path("deprecated").asBoolean()) {
                operation.path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .forEach(answer -> {
                            assertTrue(answer.getValue().path("headers").has("Deprecation"), name);
                            assertTrue(answer.getValue().path("headers").has("Sunset"), name);
                        });
            }
        });
    }

    @Test
    void everyOperationNamesTheDutchTermAndProblemsAreInDutch() {
        // When
        var without = operations().entrySet().stream()
                .filter(operation -> !DUTCH_TERM
                        .matcher(operation.getValue().path("summary").asText() + " "
                                + operation.getValue().path("description").asText())
                        .find())
                .map(Map.Entry::getKey)
                .toList();

        // Then
        assertEquals(List.of(), without);
        given().get("/v1/nothing").then().statusCode(404).header("Content-Language", "nl");
    }

    /** Operations by method and path. */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        eachPath((path, item) -> item.properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path, operation.getValue())));
        return operations;
    }

    private void eachPath(BiConsumer<String, JsonNode> visitor) {
        contract.path("paths")
                .properties()
                .forEach(path -> visitor.accept(Contract.address(contract, path.getKey()), path.getValue()));
    }

    /** The response to an operation without a token. */
    private static Response refused(String name) {
        var space = name.indexOf(' ');
        return given().urlEncodingEnabled(false)
                .noContentType()
                .request(Method.valueOf(name.substring(0, space)), concrete(name.substring(space + 1)));
    }

    private static String concrete(String path) {
        return PARAMETER.matcher(path).replaceAll("x");
    }

    private static void judgeHeaders(String name, Response answer, String version, List<String> faults) {
        if (!version.equals(answer.header("API-Version"))) {
            faults.add(name + ": API-Version " + answer.header("API-Version"));
        }
        ON_EVERY_ANSWER.forEach((header, part) -> {
            if (!String.valueOf(answer.header(header)).contains(part)) {
                faults.add(name + ": " + header + " " + answer.header(header));
            }
        });
    }

    private static void judgeProblem(String name, Response answer, List<String> faults) {
        var problem = answer.statusCode() >= 400
                && String.valueOf(answer.contentType()).startsWith("application/problem+json")
                && answer.path("status").equals(answer.statusCode())
                && answer.path("title") != null
                && answer.path("detail") != null;
        if (!problem) {
            faults.add(name + ": " + answer.statusCode() + " " + answer.contentType() + " " + answer.asString());
        }
    }

    private static Set<String> methods(String allow) {
        return new TreeSet<>(Arrays.asList(allow.split(", ")));
    }

    /** Of a single value, also behind references. */
    private Set<String> formats(JsonNode schema) {
        if (schema.has("properties") || schema.has("items")) {
            return Set.of();
        }
        Set<String> formats = new TreeSet<>(schema.findValuesAsText("format"));
        schema.findValuesAsText("$ref").stream()
                .map(reference -> contract.at(reference.substring(1)))
                .filter(referred -> !referred.has("properties"))
                .forEach(referred -> formats.addAll(referred.findValuesAsText("format")));
        return formats;
    }
}
