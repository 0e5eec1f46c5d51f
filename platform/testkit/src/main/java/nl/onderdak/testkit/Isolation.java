// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks everything that the contract of a service lets one ask, on behalf of everybody, about everybody's objects: plain,
 * with each filter, in each format, with conditions and with a cursor of somebody who sees more. Nothing of another may
 * come through, and another's object must be answered as one that does not exist. Tokens carry every scope but that of
 * the operator, so that it is the rows that are guarded and not the operations. A service extends it in a
 * {@link ServiceTest}.
 */
public abstract class Isolation {

    private static final System.Logger LOG = System.getLogger(Isolation.class.getName());
    private static final String[] SCOPES = {
        "targets:write",
        "populations:write",
        "municipalities:write",
        "quotas:read",
        "couplings:write",
        "couplings:read",
        "housings:write",
        "stock:write",
        "stock:read",
        "audit:read",
        "balances:read",
        "balances:write"
    };
    private static final String ABSENT_NAME = "absent";
    private static final String EVENT_STREAM = "text/event-stream";
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String MOMENT = Instant.now().toString();
    private static final Map<String, String> USUAL = Map.of(
            "limit", "1",
            "from", "2024-01-01",
            "to", "2026-12-31",
            "coupledFrom", "2024-01-01",
            "coupledTo", "2026-12-31",
            "validOn", "2026-06-30",
            "halfYear", "2025-H1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Something that is somebody's.
     *
     * @param name to tell it by
     * @param values what to fill in for parameters of paths and queries
     * @param secrets identifiers that nobody else may see
     */
    public record Affair(String name, Map<String, String> values, Set<String> secrets) {}

    /**
     * Somebody who asks.
     *
     * @param organisation as tokens name it
     * @param affairs names of those that it may see
     */
    public record Caller(String organisation, Set<String> affairs) {}

    /**
     * A write to somebody's object.
     *
     * @param method of HTTP
     * @param path with parameters in braces
     * @param body JSON, or null
     */
    public record Write(String method, String path, String body) {}

    /** What is planted; once, however often it is called. */
    protected abstract List<Affair> affairs();

    /** Who asks. One of them sees every affair. */
    protected abstract List<Caller> callers();

    /** Values of parameters that are nobody's. */
    protected abstract Map<String, String> absent();

    /** Writes that are refused for who may not see the affair. */
    protected abstract List<Write> writes();

    /** How many questions there are at least: fewer means that the matrix has lost a dimension. */
    protected abstract int leastCases();

    /** What a parameter of one operation needs to be, when its name does not say so. */
    protected Map<String, String> parameters(String path) {
        return Map.of();
    }

    private List<Affair> affairs;
    private List<Caller> callers;

    private record Parameter(String name, String in, boolean required, List<String> choices) {}

    private record Operation(String path, List<Parameter> parameters, List<String> formats, boolean forOperator) {

        List<String> inPath() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        boolean isStream() {
            return formats.contains(EVENT_STREAM);
        }
    }

    private record Question(
            Operation operation, Affair about, Map<String, String> query, Map<String, String> headers) {}

    private record Answer(int status, String headers, String body) {}

    @BeforeEach
    void plant() {
        affairs = affairs();
        callers = callers();
    }

    @Test
    void nothingOfAnotherComesThrough() throws Exception {
        // Given
        int cases = 0;
        var faults = new ArrayList<String>();
        var operations = operations();

        // When
        for (var operation : operations) {
            var cursor = cursor(operation);
            for (var affair : affairs) {
                for (var question : questions(operation, affair, cursor)) {
                    for (var caller : callers) {
                        cases++;
                        judge(caller, question, faults);
                    }
                    cases += 2;
                    closedToStrangers(question, faults);
                }
            }
        }

        // Then
        LOG.log(System.Logger.Level.INFO, "{0} questions about the rows of others and one's own", cases);
        assertEquals(List.of(), faults);
        assertTrue(cases >= leastCases(), "only " + cases + " cases");
    }

    @Test
    void nothingOfAnotherCanBeChanged() throws Exception {
        var faults = new ArrayList<String>();
        for (var write : writes()) {
            for (var affair : affairs) {
                for (var caller : callers) {
                    if (!caller.affairs().contains(affair.name())) {
                        // When
                        var before = everything();
                        var other = send(caller, write, affair);
                        var none = send(caller, write, new Affair(ABSENT_NAME, absent(), Set.of()));

                        // Then
                        var what = write.method() + " " + write.path() + " of " + affair.name() + " by "
                                + caller.organisation();
                        if (other.status() != 404 || !sameButInstance(other, none)) {
                            faults.add(what + ": " + other + " but " + none + " for what does not exist");
                        }
                        if (!before.equals(everything())) {
                            faults.add(what + " changed something");
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private void judge(Caller caller, Question question, List<String> faults) throws Exception {
        var operation = question.operation();
        var answer = ask(token(caller), question);
        var what = caller.organisation() + " asks " + operation.path() + " " + question.query() + " "
                + question.headers() + " about " + question.about().name() + ": " + answer;
        for (var affair : affairs) {
            if (!caller.affairs().contains(affair.name())) {
                affair.secrets().stream()
                        .filter(secret -> withoutEcho(answer).contains(secret))
                        .forEach(secret -> faults.add("shows " + secret + " of " + affair.name() + ": " + what));
            }
        }
        if (operation.forOperator()) {
            if (answer.status() != 403) {
                faults.add("is open: " + what);
            }
        } else if (concerns(operation, question.about())
                && !caller.affairs().contains(question.about().name())) {
            var none = ask(
                    token(caller),
                    new Question(
                            operation,
                            new Affair(ABSENT_NAME, absent(), Set.of()),
                            question.query(),
                            question.headers()));
            if (answer.status() != 404 || !sameButInstance(answer, none)) {
                faults.add("tells that it exists (" + none + "): " + what);
            }
        } else if (answer.status() != 200
                && answer.status() != 304
                && !(answer.status() == 404 && isOfNobody(caller))) {
            faults.add("is refused: " + what);
        }
    }

    /** An organisation without any affairs may be told that there is nothing at all. */
    private static boolean isOfNobody(Caller caller) {
        return caller.affairs().isEmpty();
    }

    private void closedToStrangers(Question question, List<String> faults) throws Exception {
        var nobody = ask(null, question);
        var homeless = ask(Tokens.withScopes(null, SCOPES), question);
        if (nobody.status() != 401 || (homeless.status() != 403)) {
            faults.add(question.operation().path() + " answers " + nobody + " without a token, " + homeless
                    + " without an organisation");
        }
    }

    /** Whether the path or a query parameter that names an object is about the affair. */
    private static boolean concerns(Operation operation, Affair affair) {
        return !operation.inPath().isEmpty()
                || operation.isStream() && affair.values().containsKey("area");
    }

    private List<Question> questions(Operation operation, Affair affair, String cursor) {
        var required = new LinkedHashMap<String, String>();
        var questions = new ArrayList<Question>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query") && (parameter.required() || operation.isStream())) {
                required.put(
                        parameter.name(), value(operation, parameter, affair).getFirst());
            }
        }
        for (var format : operation.formats()) {
            var accept = Map.of("Accept", format);
            questions.add(new Question(operation, affair, required, accept));
            for (var parameter : operation.parameters()) {
                if (parameter.in().equals("query")) {
                    var values = parameter.name().equals("cursor")
                            ? (cursor == null ? List.<String>of() : List.of(cursor))
                            : value(operation, parameter, affair);
                    for (var value : values) {
                        var query = new LinkedHashMap<>(required);
                        query.put(parameter.name(), value);
                        questions.add(new Question(operation, affair, query, accept));
                    }
                }
            }
            if (!operation.isStream()) {
                for (var version : List.of("\"1\"", "\"2\"", "*")) {
                    questions.add(new Question(
                            operation, affair, required, Map.of("Accept", format, "If-None-Match", version)));
                }
            }
        }
        return questions.stream().distinct().toList();
    }

    private List<String> value(Operation operation, Parameter parameter, Affair affair) {
        var special = parameters(operation.path()).get(parameter.name());
        if (special != null) {
            return List.of(special);
        }
        var own = affair.values().get(parameter.name());
        if (own != null) {
            return List.of(own);
        }
        return parameter.choices().isEmpty()
                ? List.of(USUAL.getOrDefault(parameter.name(), absent().getOrDefault(parameter.name(), "1")))
                : parameter.choices();
    }

    /** Of the second page of who sees everything, when there is one. */
    private String cursor(Operation operation) throws Exception {
        var pages = operation.parameters().stream().map(Parameter::name).anyMatch("cursor"::equals);
        if (!pages || operation.forOperator()) {
            return null;
        }
        var everyone = callers.stream()
                .filter(caller -> caller.affairs().size() == affairs.size())
                .findFirst()
                .orElseThrow();
        var page = ask(
                token(everyone),
                new Question(
                        operation, affairs.getFirst(), Map.of("limit", "1"), Map.of("Accept", "application/json")));
        var found = CURSOR.matcher(page.headers());
        return found.find() ? found.group(1) : null;
    }

    private Answer ask(String token, Question question) throws Exception {
        var query = new StringBuilder();
        question.query()
                .forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(name.equals("cursor") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var request = request(token, path(question.operation().path(), question.about()) + query);
        question.headers().forEach(request::header);
        return question.operation().isStream()
                ? beginning(request.build())
                : answer(http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Answer send(Caller caller, Write write, Affair affair) throws Exception {
        var request = request(token(caller), path(write.path(), affair))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        var body = write.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(fill(write.body(), affair));
        return answer(http.send(request.method(write.method(), body).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String token, String pathAndQuery) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + pathAndQuery))
                .timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What a stream begins with: its snapshot, or the whole of a refusal. */
    private Answer beginning(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        try (var lines = response.body()) {
            var begun = new StringBuilder();
            for (var line : (Iterable<String>) lines::iterator) {
                begun.append(line).append('\n');
                if (response.statusCode() == 200 && line.startsWith("data:")) {
                    break;
                }
            }
            return new Answer(response.statusCode(), response.headers().map().toString(), begun.toString());
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().map().toString(), response.body());
    }

    private static String path(String template, Affair affair) {
        return fill(template, affair);
    }

    private static String fill(String template, Affair affair) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> affair.values().getOrDefault(found.group(1), found.group(0)));
    }

    private static String token(Caller caller) {
        return Tokens.withScopes(caller.organisation(), SCOPES);
    }

    private static boolean sameButInstance(Answer one, Answer other) {
        return one.status() == other.status() && withoutInstance(one).equals(withoutInstance(other));
    }

    /** A problem repeats the path that was asked for. */
    private static String withoutEcho(Answer answer) {
        return answer.headers() + withoutInstance(answer);
    }

    private static String withoutInstance(Answer answer) {
        try {
            if (answer.body().startsWith("{") && JSON.readTree(answer.body()) instanceof ObjectNode problem) {
                problem.remove("instance");
                return problem.toString();
            }
            return answer.body();
        } catch (IOException notJson) {
            return answer.body();
        }
    }

    /** Every row of every fenced table. */
    private static Map<String, String> everything() throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("select relname from pg_class where relforcerowsecurity")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery(
                        "select string_agg(t::text, ' ' order by t::text) from " + table + " t")) {
                    found.next();
                    rows.put(table, found.getString(1));
                }
            }
        }
        return rows;
    }

    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        var contract = JSON.readTree(Files.readString(Path.of("openapi.json")));
        contract.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                var parameters = new ArrayList<Parameter>();
                get.path("parameters").forEach(parameter -> parameters.add(parameter(contract, parameter)));
                var formats = new ArrayList<String>();
                get.path("responses").path("200").path("content").fieldNames().forEachRemaining(formats::add);
                operations.add(new Operation(
                        path.getKey(),
                        parameters,
                        formats,
                        get.path("security").toString().contains("operations")));
            }
        });
        return operations;
    }

    private static Parameter parameter(JsonNode contract, JsonNode parameter) {
        var schema = parameter.path("schema");
        if (schema.has("$ref")) {
            schema = contract.at(schema.path("$ref").asText().substring(1));
        }
        var choices = new ArrayList<String>();
        schema.path("enum").forEach(choice -> choices.add(choice.asText()));
        if (schema.path("format").asText().equals("date-time")) {
            choices.add(MOMENT);
        }
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                choices);
    }
}
