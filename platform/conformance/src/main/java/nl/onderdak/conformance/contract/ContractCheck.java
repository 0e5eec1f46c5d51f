// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks requests and responses against the contract, by its schemas and not by the code of the services. A response
 * must be documented, by its status and media type, and valid; an accepted request must have been valid.
 */
public final class ContractCheck {

    private static final Path COMMITTED = Path.of("openapi.json");

    /** Paths for others than clients of the contract, and the contract itself. */
    private static final List<String> OUTSIDE = List.of("/q/", "/v1/openapi.json", "/docs", "/.well-known/");

    /** To a request in another version of HTTP, which a client of the contract does not send. */
    private static final int OTHER_VERSION = 505;

    /**
     * Headers that a client acts on. Those of caches and browsers, and those that announce the end of an operation, hold for
     * every response, also a refusal.
     */
    private static final List<String> FOR_CLIENTS = List.of(
            "Accept-Encoding",
            "Allow",
            "Content-Disposition",
            "Content-Language",
            "ETag",
            "Location",
            "Retry-After",
            "WWW-Authenticate");

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String STREAM = "text/event-stream";
    private static final String KEY_REUSED = ":idempotency-key-reused";

    private static final Pattern ANY_MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9:]+)");
    private static final Pattern MOMENT = Pattern.compile("[0-9T:-]+(?:\\.[0-9]{1,6})?Z");

    private static final ObjectMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Promise contract;

    /** Paths of the contract by their address. */
    private final Map<String, String> paths;

    private final Routes routes;
    private final Schemas schemas;
    private final Optional<SeenAnswers> seen;

    ContractCheck(JsonNode contract) {
        this(contract, Optional.empty());
    }

    private ContractCheck(JsonNode contract, Optional<SeenAnswers> seen) {
        this.seen = seen;
        this.contract = new Promise(contract, "");
        this.paths = this.contract.child("paths").names().stream()
                .collect(Collectors.toMap(path -> Contract.address(contract, path), path -> path));
        this.routes = new Routes(List.copyOf(paths.keySet()));
        this.schemas = new Schemas(contract);
    }

    /** Of the module whose tests run; nothing where there is no contract, as in those of the platform. */
    public static Optional<ContractCheck> ofModule() {
        return Committed.CHECK;
    }

    /** Fails the test when they do not follow the contract; else notes what it has seen of it. */
    public void hold(Exchange exchange) {
        holdSampled(exchange);
        seen.ifPresent(answers -> operation(exchange)
                .ifPresent(operation -> answers.note(operation, answer(operation, exchange), exchange)));
    }

    /** The same for a request that another run may leave out, so that what is seen is the same in each run. */
    public void holdSampled(Exchange exchange) {
        var faults = faults(exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError(exchange + ", and that is not of the contract:\n  " + String.join("\n  ", faults)
                    + "\n  " + exchange.typeOfAnswer() + ": " + brief(exchange.body()));
        }
    }

    private static Promise answer(Promise operation, Exchange exchange) {
        return operation.child("responses").child(Integer.toString(exchange.status()));
    }

    /** The deviations from the contract. */
    public List<String> faults(Exchange exchange) {
        var path = exchange.path();
        if (exchange.method().equals("OPTIONS") || OUTSIDE.stream().anyMatch(path::startsWith)) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var operation = operation(exchange);
        if (operation.isPresent()) {
            judge(operation.get(), exchange, faults);
        } else if (exchange.isRefusal()) {
            judgeProblem(contract.child("components").child("schemas").child("Problem"), exchange, faults);
        } else {
            faults.add("there is no such operation");
        }
        return faults;
    }

    private Optional<Promise> operation(Exchange exchange) {
        var method = asked(exchange).toLowerCase(Locale.ROOT);
        return routes.of(exchange.path())
                .map(address ->
                        contract.child("paths").child(paths.get(address)).child(method))
                .filter(Promise::exists);
    }

    /** The operation of HEAD is that of GET. */
    private static String asked(Exchange exchange) {
        return exchange.method().equals("HEAD") ? "GET" : exchange.method();
    }

    private void judge(Promise operation, Exchange exchange, List<String> faults) {
        var answer = operation.child("responses").child(Integer.toString(exchange.status()));
        if (!answer.exists()) {
            answer = operation.child("responses").child("default");
        }
        if (answer.exists()) {
            judgeHeaders(answer, exchange, faults);
            judgeAnswer(answer, exchange, faults);
        } else if (exchange.status() == OTHER_VERSION) {
            judgeProblem(contract.child("components").child("schemas").child("Problem"), exchange, faults);
        } else {
            faults.add("the status is not documented, only "
                    + operation.child("responses").names());
        }
        if (isAccepted(exchange)) {
            judgeRequest(operation.child("requestBody"), exchange, faults);
        }
    }

    private static void judgeHeaders(Promise answer, Exchange exchange, List<String> faults) {
        var headers = answer.child("headers");
        if (!exchange.isRefusal()
                && !exchange.header("Link").isEmpty()
                && !headers.names().contains("Link")) {
            faults.add("has the header Link, and the contract documents none");
        }
        for (var name : FOR_CLIENTS) {
            if (!exchange.header(name).isEmpty() && !headers.names().contains(name)) {
                faults.add("has the header " + name + ", and the contract documents none");
            }
        }
        if (!exchange.header("Set-Cookie").isEmpty()) {
            faults.add("sets a cookie, and there is no session");
        }
        for (var name : headers.names()) {
            if (headers.child(name).node().path("required").asBoolean()
                    && exchange.header(name).isEmpty()) {
                faults.add("the header " + name + " is missing");
            }
        }
    }

    private void judgeAnswer(Promise answer, Exchange exchange, List<String> faults) {
        var content = answer.child("content");
        if (!content.exists() || exchange.method().equals("HEAD")) {
            if (!exchange.body().isEmpty()) {
                faults.add("there is a body, and the contract documents none");
            }
            return;
        }
        var type = exchange.typeOfAnswer();
        if (!content.names().contains(type)) {
            faults.add("the media type '" + type + "' is not documented, only " + content.names());
            return;
        }
        var schema = content.child(type).child("schema");
        switch (type) {
            case JSON -> judgeJson("", schema, exchange.body().getBytes(StandardCharsets.UTF_8), faults);
            case PROBLEM -> judgeProblem(schema, exchange, faults);
            case NDJSON -> judgeLines("", content.child(type).child(Contract.ROW), exchange.body(), faults);
            case STREAM -> judgeEvents(schema, exchange.body(), faults);
            case CSV -> judgeTable(content.child(type), exchange, faults);
            default -> {
                // no text that the contract describes
            }
        }
    }

    /** The columns are those of the example. */
    private static void judgeTable(Promise table, Exchange exchange, List<String> faults) {
        if (table.child(Contract.ROW).exists() && !exchange.body().isEmpty()) {
            var columns = head(table.child("example").node().asText());
            var found = head(exchange.body());
            if (!found.equals(columns)) {
                faults.add("the columns are '" + found + "', in the contract '" + columns + "'");
            }
        }
    }

    private static String head(String table) {
        return table.lines().findFirst().orElse("");
    }

    private void judgeProblem(Promise schema, Exchange exchange, List<String> faults) {
        if (exchange.method().equals("HEAD")) {
            return;
        }
        if (!exchange.typeOfAnswer().equals(PROBLEM)) {
            faults.add("a refusal is " + PROBLEM + " and not '" + exchange.typeOfAnswer() + "'");
            return;
        }
        judgeJson("", schema, exchange.body().getBytes(StandardCharsets.UTF_8), faults);
    }

    private void judgeEvents(Promise schema, String events, List<String> faults) {
        events.lines()
                .filter(line -> line.startsWith("data:"))
                .forEach(line -> judgeJson(
                        "an event ", schema, line.substring(5).strip().getBytes(StandardCharsets.UTF_8), faults));
    }

    /** A refusal by a rule has read the request; a reused key has not. */
    private static boolean isAccepted(Exchange exchange) {
        return exchange.status() / 100 == 2
                || exchange.status() == 409 && !exchange.body().contains(KEY_REUSED);
    }

    private void judgeRequest(Promise body, Exchange exchange, List<String> faults) {
        if (!body.exists()) {
            return;
        }
        if (exchange.sent().length == 0) {
            if (body.node().path("required").asBoolean()) {
                faults.add("accepted without a body");
            }
            return;
        }
        var content = body.child("content");
        var type = exchange.typeOfRequest();
        if (!content.names().contains(type)) {
            faults.add("accepted with the media type '" + type + "', documented are " + content.names());
            return;
        }
        var schema = content.child(type).child("schema");
        if (type.equals(JSON) && content.names().contains(NDJSON) && isArray(schema)) {
            // the entries of an intake, of which each may have been refused
            if (tookAll(exchange)) {
                judgeJson("accepted, though the request ", schema, exchange.sent(), faults);
            }
        } else if (type.equals(JSON)) {
            judgeJson("accepted, though the request ", schema, exchange.sent(), faults);
        } else if (type.equals(NDJSON) && tookAll(exchange)) {
            judgeLines(
                    "accepted, though the request ",
                    content.child(type).child(Contract.ROW),
                    new String(exchange.sent(), StandardCharsets.UTF_8),
                    faults);
        }
    }

    private static boolean isArray(Promise schema) {
        return schema.node().path("type").asText().equals("array");
    }

    /** Whether the report of an intake has no refused line. */
    private static boolean tookAll(Exchange exchange) {
        try {
            return exchange.status() < 300
                    && READER.readTree(exchange.body()).path("refused").asInt(1) == 0;
        } catch (IOException noReport) {
            return false;
        }
    }

    private void judgeLines(String what, Promise row, String lines, List<String> faults) {
        lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> judgeJson(what, row, line.getBytes(StandardCharsets.UTF_8), faults));
    }

    private void judgeJson(String what, Promise schema, byte[] json, List<String> faults) {
        try {
            var value = READER.readTree(json);
            if (value.isMissingNode()) {
                faults.add(what + "is empty");
            } else {
                schemas.faults(schema, value).forEach(fault -> faults.add(what + fault));
                if (what.isEmpty()) {
                    moments(value)
                            .filter(moment -> !MOMENT.matcher(moment).matches())
                            .forEach(moment ->
                                    faults.add("the moment " + moment + " is not in UTC, or finer than a microsecond"));
                }
            }
        } catch (IOException unreadable) {
            faults.add(what + "is no JSON: "
                    + unreadable.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** All texts that are a moment, wherever they are. */
    private static Stream<String> moments(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.asText())
                        .filter(text -> ANY_MOMENT.matcher(text).matches())
                : value.valueStream().flatMap(ContractCheck::moments);
    }

    private static String brief(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) + "..." : text;
    }

    /** Read once, at the first use. */
    private static final class Committed {

        private static final Optional<ContractCheck> CHECK = read();

        private static Optional<ContractCheck> read() {
            try {
                return Files.exists(COMMITTED)
                        ? Optional.of(new ContractCheck(
                                new ObjectMapper().readTree(Files.readString(COMMITTED)), SeenAnswers.ofModule()))
                        : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
