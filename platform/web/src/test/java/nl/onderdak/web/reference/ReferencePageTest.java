// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencePageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..", "..");

    @ParameterizedTest
    @EnumSource
    void everyOperationAndSchemaOfTheContractIsThere(Service service) throws IOException {
        // Given
        JsonNode contract = contract(service);
        List<String> wanted = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> {
            wanted.add("<code>"
                    + (path.getValue().has("servers") ? path.getValue() : contract)
                            .at("/servers/0/url")
                            .asText()
                            .replaceAll("/$", "")
                    + path.getKey() + "</code>");
            path.getValue()
                    .valueStream()
                    .filter(member -> member.has("operationId"))
                    .forEach(operation ->
                            wanted.add("id=\"" + operation.path("operationId").asText() + "\""));
        });
        contract.at("/components/schemas").fieldNames().forEachRemaining(name -> wanted.add("<h3>" + name + "</h3>"));

        // When
        String html = page(service).html();

        // Then
        assertFalse(wanted.isEmpty());
        assertEquals(
                List.of(), wanted.stream().filter(text -> !html.contains(text)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsLine(Service service) throws IOException {
        // Given
        ProblemCatalogue problems = problems(service);

        // When
        String html = page(service).html();

        // Then
        assertFalse(problems.rejections().isEmpty());
        for (ProblemCatalogue.Entry problem : problems.rejections()) {
            assertTrue(html.contains("<tr id=\"problem-" + problem.code() + "\"><td>409</td>"), problem::code);
        }
        for (ProblemCatalogue.Entry problem : problems.kinds()) {
            assertTrue(
                    html.contains("<tr id=\"problem-" + problem.code() + "\"><td>" + problem.status() + "</td>"),
                    problem::code);
        }
        for (ProblemCatalogue.Entry fault : problems.faults()) {
            assertTrue(html.contains("<tr id=\"fault-" + fault.code() + "\">"), fault::code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserFetchesAndRunsNothing(Service service) throws IOException {
        // When
        String html = page(service).html();

        // Then
        assertEquals(
                List.of("/v1/openapi.json"),
                found("(?:href|src|action|srcset|data)=\"([^#\"][^\"]*)\"", html)
                        .toList());
        assertFalse(html.contains("<script"), "a script");
        assertFalse(html.contains("<link"), "a link to another file");
        assertFalse(html.contains("url("), "a file in the style");
        assertFalse(Pattern.compile("<[^>]* (on[a-z]+|style)=").matcher(html).find(), "script or style in an element");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToOnePlace(Service service) throws IOException {
        // When
        String html = page(service).html();

        // Then
        List<String> places = found(" id=\"([^\"]*)\"", html).toList();
        assertEquals(places.size(), new TreeSet<>(places).size(), "a place occurs twice");
        assertEquals(
                List.of(),
                found("href=\"#([^\"]*)\"", html)
                        .distinct()
                        .filter(place -> !places.contains(place))
                        .toList());
    }

    @Test
    void theStyleIsTheOneThatThePolicyAllows() throws Exception {
        // When
        ReferencePage page = page(Service.QUOTA);

        // Then
        String style = page.html()
                .substring(page.html().indexOf("<style>") + 7, page.html().indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                page.policy());
    }

    @Test
    void textOfTheContractIsNoMarkup() throws IOException {
        // Given
        JsonNode contract = JSON.readTree("""
            {"info": {"title": "A <b>title</b>"},
             "tags": [{"name": "x", "description": "<script>alert(1)</script>"}],
             "paths": {"/v1/x": {"get": {"operationId": "x_get", "tags": ["x"], "summary": "{a} & \\"b\\"",
               "responses": {"200": {"description": "<img src=x>"}}}}},
             "components": {"schemas": {}}}\
            """);

        // When
        String html = ReferencePage.of(contract, new ProblemCatalogue(List.of(), List.of(), List.of()))
                .html();

        // Then
        assertFalse(html.contains("<b>"), html);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("{a} &amp; &quot;b&quot;"), html);
    }

    @Test
    void anOperationShowsItsExamplesAndWhatItsSchemasAllow() throws IOException {
        // Given
        JsonNode contract = JSON.readTree("""
            {"info": {"title": "x"}, "components": {"responses": {"NotFound": {"content": {
                           "application/problem+json": {"example": {"status": 404}}}}}, "schemas": {
               "Thing": {"type": "object", "required": ["size"], "properties": {
                 "size": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 9},
                 "kind": {"anyOf": [{"$ref": "#/components/schemas/Kind"}, {"type": "null"}]},
                 "parts": {"type": ["array", "null"], "maxItems": 3, "items": {"type": "string"}}}},
               "Kind": {"type": "string", "enum": ["BIG", "SMALL"], "examples": ["BIG"]}}},
             "paths": {"/v1/things": {"post": {"operationId": "makeThing", "tags": ["things"],
               "security": [{"oauth2": ["stock:write"]}],
               "requestBody": {"content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/Thing"},
                 "examples": {"big": {"summary": "A big one", "value": {"size": 9}}}}}},
               "responses": {"201": {"description": "Made", "headers": {"ETag": {}}}}}}}}\
            """);

        // When
        String html = ReferencePage.of(contract, new ProblemCatalogue(List.of(), List.of(), List.of()))
                .html()
                .replaceAll("\\s*\\n\\s*", " ");

        // Then
        assertTrue(html.contains("scope <code>stock:write</code>"), html);
        assertTrue(html.contains("Example: A big one</p> <pre>{ &quot;size&quot; : 9 }</pre>"), html);
        assertTrue(html.contains("<code>size</code>, required</td><td>integer (int32), at least 1, at most 9"), html);
        assertTrue(html.contains("<a href=\"#schema-Kind\">Kind</a> or null"), html);
        assertTrue(html.contains("array of string or null, at most 3 items"), html);
        assertTrue(html.contains("BIG, SMALL <span class=\"quiet\">such as <code>BIG</code>"), html);
        assertTrue(html.contains("<strong>201</strong> Made"), html);
        assertTrue(html.contains("Headers: ETag"), html);
        assertTrue(html.contains("Example of NotFound</p> <pre>{ &quot;status&quot; : 404 }</pre>"), html);
    }

    private static ReferencePage page(Service service) throws IOException {
        return ReferencePage.of(contract(service), problems(service));
    }

    private static JsonNode contract(Service service) throws IOException {
        return JSON.readTree(
                ROOT.resolve(service.module()).resolve("openapi.json").toFile());
    }

    private static ProblemCatalogue problems(Service service) throws IOException {
        return ProblemCatalogue.of(
                texts(Path.of("src/main/resources/web_problems_en.properties")),
                texts(ROOT.resolve(service.module()).resolve("src/main/resources/problems_en.properties")));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
