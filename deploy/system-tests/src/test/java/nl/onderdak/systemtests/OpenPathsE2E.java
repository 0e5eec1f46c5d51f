// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.onderdak.contracts.Service;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paths of the packaged services without a token: a closed list, and no tools of development. */
class OpenPathsE2E {

    /** The complete list; no path holds data of an organisation or a person. */
    private static final List<String> OPEN = List.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/metrics",
            "/v1/openapi.json",
            "/docs");

    /** Operations without a token: what was published. The complete list; they read, and nothing else. */
    private static final Set<String> OPEN_DATA = Set.of(
            "GET /v1/open-data/publications",
            "GET /v1/open-data/publications/{month}",
            "GET /v1/open-data/timelines/{area}");

    private static final List<String> ABSENT = List.of(
            "/q",
            "/q/dev",
            "/q/dev-v1",
            "/q/dev-ui",
            "/q/dev-ui/welcome",
            "/q/swagger-ui",
            "/q/openapi",
            "/q/openapi.json",
            "/openapi",
            "/swagger-ui",
            "/v1/openapi",
            "/docs/",
            "/docs/index.html",
            "/v1/openapi.yaml",
            "/q/arc",
            "/q/arc/beans",
            "/q/arc/observers",
            "/q/arc/removed-beans",
            "/q/health-ui",
            "/q/health/group",
            "/q/health/group/any",
            "/q/health/well",
            "/q/health/detail",
            "/q/graphql-ui",
            "/q/graphql",
            "/graphql",
            "/q/info",
            "/q/flyway",
            "/q/scheduler",
            "/q/logging-manager",
            "/q/logstream",
            "/q/config",
            "/q/env",
            "/q/oidc",
            "/q/shutdown",
            "/q/webjars",
            "/metrics",
            "/health",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/debug/pprof",
            "/jolokia",
            "/console",
            "/application.properties",
            "/META-INF/MANIFEST.MF",
            "/META-INF/microprofile-config.properties",
            "/db/migration",
            "/WEB-INF/web.xml",
            "/.env",
            "/.git/config",
            "/.well-known/oauth-protected-resource",
            "/index.html",
            "/quarkus.html",
            "/");

    private static final String JSON = "application/json";

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Service.class)
    void onlyWhatIsDocumentedIsOpen(Service service) throws Exception {
        // Given
        var faults = new ArrayList<String>();

        // Then
        for (var path : OPEN) {
            expect(200, get(path), service, faults);
        }
        for (var path : ABSENT) {
            expect(404, get(path), service, faults);
        }
        for (var operation : operations(service)) {
            if (OPEN_DATA.contains(operation.name())) {
                // of a month and an area that are in no overview
                expect(operation.name().contains("{") ? 404 : 200, operation, service, faults);
            } else {
                expect(401, operation, service, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theReferenceShowsTheContractWithoutScript(Service service) throws Exception {
        // Given
        var contract = Api.JSON.readTree(Api.open(system.url(service) + "/v1/openapi.json"));

        // When
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(system.url(service) + "/docs"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        var policy = answer.headers().allValues("Content-Security-Policy");
        assertEquals(1, policy.size());
        assertTrue(policy.getFirst().startsWith("default-src 'none'; style-src 'sha256-"), policy.getFirst());
        assertFalse(answer.body().contains("<script"), "a script");
        assertFalse(answer.body().contains("href=\"http"), "a link to another host");
        var ids = contract.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(member -> member.has("operationId"))
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertFalse(ids.isEmpty());
        assertEquals(
                List.of(),
                ids.stream()
                        .filter(id -> !answer.body().contains("<article id=\"" + id + "\">"))
                        .toList());
    }

    private record Operation(String method, String template, String path, String type) {

        String name() {
            return method + " " + template;
        }
    }

    private static Operation get(String path) {
        return new Operation("GET", path, path, JSON);
    }

    /** Of the contract, with something in the place of each parameter. */
    private static List<Operation> operations(Service service) throws IOException {
        var operations = new ArrayList<Operation>();
        var contract = Api.JSON.readTree(
                Files.readString(Path.of(System.getProperty("onderdak.home"), service.module(), "openapi.json")));
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                server(contract, path.getValue()) + path.getKey(),
                                server(contract, path.getValue())
                                        + path.getKey().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000"),
                                type(operation.getValue().at("/requestBody/content"))));
                    }
                }));
        return operations;
    }

    private static String server(JsonNode contract, JsonNode path) {
        return (path.has("servers") ? path : contract).at("/servers/0/url").asText();
    }

    private static String type(JsonNode content) {
        var types = content.fieldNames();
        return types.hasNext() ? types.next() : JSON;
    }

    private void expect(int status, Operation operation, Service service, List<String> faults)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system.url(service) + operation.path()))
                .header("Content-Type", operation.type())
                .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            faults.add(operation + ": " + answer.statusCode() + ", not " + status);
        }
    }
}
