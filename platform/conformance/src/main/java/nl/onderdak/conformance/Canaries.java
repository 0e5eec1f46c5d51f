// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Servers;
import nl.onderdak.testkit.Tokens;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/**
 * Sends a citizen service number, a name, an address and a reference of COA in every place where a client can put text,
 * and looks for them everywhere: tables, topics, logs, metrics. The readers of headers and addresses are the
 * platform's, and the same in every service: the application of the platform's own tests extends it, services extend
 * {@link CanarySmoke}.
 */
public abstract class Canaries {

    /** Passes the eleven test. */
    private static final String NUMBER = "999990019";

    private static final String NAME = "Kanarienaam";
    private static final String ADDRESS = "Kanarielaan 12";
    private static final String REFERENCE = "KANARIE-REFERENTIE-1";
    private static final List<String> MISPLACED = List.of(NUMBER, NAME, ADDRESS, REFERENCE);

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "traceparent",
            "tracestate",
            "baggage",
            "Fsc-Transaction-Id",
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Language",
            "Cookie",
            "Forwarded",
            "From",
            "Origin",
            "Referer",
            "User-Agent",
            "X-Forwarded-For",
            "X-Request-Id");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String operator = Tokens.operator();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final String service;

    /** @param service as {@code docs/privacy.md} calls it; another has the tables of the platform only */
    protected Canaries(String service) {
        this.service = service;
    }

    /**
     * A command that the service carries out when it is sent as it is.
     *
     * @param path of a POST, or null when it is taken in bulk only
     * @param token of a caller that may send it
     * @param body JSON
     * @param text properties that take free text, in which names cannot be distinguished from other words
     * @param bulk path that takes the same as CSV and NDJSON, or null
     */
    public record Command(String path, String token, String body, Set<String> text, String bulk) {}

    /** Commands, in an order in which each can be carried out. */
    protected abstract List<Command> commands();

    /** Paths that are read, with {@code {}} where an id stands. */
    protected abstract List<String> reads();

    /** Headers that a canary is sent in. */
    List<String> headers() {
        return HEADERS;
    }

    /** Methods of the requests for an address with a canary. */
    List<String> methods() {
        return List.of("GET", "POST", "DELETE");
    }

    /**
     * Addresses with a canary in them.
     *
     * @param path with {@code {}} where an id stands
     * @param id of nothing, to stand there
     * @param canary encoded
     */
    List<String> addresses(String path, String id, String canary) {
        var one = path.replace("{}", id);
        return List.of(
                path.replace("{}", canary),
                one + "/" + canary,
                one + "?naam=" + canary,
                one + "?" + canary + "=1",
                one + "?cursor=" + canary,
                one + "?limit=" + canary,
                "/" + canary,
                "/q/" + canary);
    }

    @Test
    void valuesSentByMistakeAreKeptNowhere() throws Exception {
        // Given
        var listener = listener();
        Logger.getLogger("").addHandler(listener);

        // When
        try {
            for (var canary : MISPLACED) {
                for (var command : commands()) {
                    Asking.each(spoilt(command, canary), Shot::send);
                    carryOut(command, canary);
                }
                Asking.each(misdirected(canary), Shot::send);
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        // Then
        var tolerated = PersonalData.columns(service, "reference", "copy", "text");
        for (var canary : List.of(NAME, ADDRESS, REFERENCE)) {
            var strays = new TreeSet<>(Columns.holding(canary));
            strays.removeAll(tolerated);
            assertEquals(Set.of(), strays, canary + " in tables");
        }
        // a column of numbers reads nine digits as a number, and a report on its line may repeat it
        var found = new TreeSet<>(Columns.holding(NUMBER));
        found.removeAll(PersonalData.columns(service, "copy"));
        assertEquals(Set.of(), found, "the number in tables");
        var topics = topics();
        var metrics = Asking.send(Asking.request(null, "/q/metrics").build()).body();
        var ofPostgres = Files.readString(Servers.running().postgres().log());
        for (var canary : MISPLACED) {
            assertFalse(topics.contains(canary), canary + " on topics");
            assertEquals(List.of(), linesWith(canary, metrics.lines()), canary + " in metrics");
            assertEquals(List.of(), linesWith(canary, logged.stream()), canary + " in logs");
            assertFalse(ofPostgres.contains(canary), canary + " in PostgreSQL's log");
        }
    }

    private static List<String> linesWith(String canary, Stream<String> lines) {
        return lines.filter(line -> line.contains(canary)).toList();
    }

    /** A request with a canary in it. */
    private record Shot(HttpRequest.Builder request, String method, String body, boolean isRefused) {

        void send() {
            var answer = Asking.send(request, method, body);
            assertTrue(
                    !isRefused || answer.status() == 400,
                    request.build().uri() + " returns " + answer.status() + " to " + body);
        }
    }

    /** A command with the canary in each place but that of its own key. */
    private List<Shot> spoilt(Command command, String canary) throws JsonProcessingException {
        var shots = new ArrayList<Shot>();
        if (command.bulk() != null) {
            shots.addAll(inLines(command, canary));
        }
        if (command.path() != null) {
            shots.addAll(inTheBody(command, canary));
            for (var header : headers()) {
                shots.add(new Shot(
                        post(command, key()).setHeader(header, canary), "POST", "{\"" + canary + "\": 1}", false));
            }
        }
        return shots;
    }

    /** Reads with the canary in their headers, addresses of nothing, and a token that was never issued. */
    private List<Shot> misdirected(String canary) {
        var shots = new ArrayList<Shot>();
        for (var command : commands()) {
            if (command.path() != null) {
                shots.addAll(inTheUrl(command.path(), command.token(), canary));
            }
        }
        for (var path : reads()) {
            shots.addAll(inTheUrl(path, operator, canary));
            for (var header : headers()) {
                shots.add(read(Asking.request(operator, ofNothing(path)).setHeader(header, canary)));
            }
        }
        var path = ofNothing(reads().getFirst());
        shots.add(read(Asking.request(canary.replace(" ", ""), path)));
        shots.add(read(Asking.request(null, path).header("Authorization", canary)));
        return shots;
    }

    private static List<Shot> inTheBody(Command command, String canary) throws JsonProcessingException {
        var shots = new ArrayList<Shot>();
        var valid = (ObjectNode) JSON.readTree(command.body());
        for (var name : names(valid)) {
            var isFree = command.text().contains(name);
            if (name.equals("coaReference") && !canary.equals(NUMBER) || isFree && !canary.equals(NUMBER)) {
                continue;
            }
            shots.add(refused(command, valid.deepCopy().put(name, isFree ? "zie " + canary + "." : canary)));
            shots.add(refused(
                    command, valid.deepCopy().set(name, JSON.createArrayNode().add(canary))));
            shots.add(refused(
                    command, valid.deepCopy().set(name, JSON.createObjectNode().put(canary, canary))));
        }
        shots.add(refused(command, valid.deepCopy().put("opmerking", canary)));
        shots.add(refused(command, valid.deepCopy().put(canary, 1)));
        shots.add(new Shot(post(command, key()), "POST", canary, false));
        shots.add(new Shot(post(command, key()), "POST", "{\"" + canary + "\": ", false));
        return shots;
    }

    private static Shot refused(Command command, Object body) {
        return new Shot(post(command, key()), "POST", body.toString(), true);
    }

    private static List<Shot> inLines(Command command, String canary) throws JsonProcessingException {
        var valid = (ObjectNode) JSON.readTree(command.body());
        var names = names(valid);
        var rows = new StringBuilder(String.join(",", names)).append("\r\n");
        var lines = new StringBuilder();
        for (var name : names) {
            if (!name.equals("coaReference") && !command.text().contains(name)) {
                lines.append(valid.deepCopy().put(name, canary)).append('\n');
                rows.append(String.join(
                                ",",
                                names.stream()
                                        .map(other -> other.equals(name)
                                                ? canary
                                                : valid.path(other).asText())
                                        .toList()))
                        .append("\r\n");
            }
        }
        lines.append(valid.deepCopy().put("opmerking", canary))
                .append('\n')
                .append(canary)
                .append('\n');
        rows.append(canary).append("\r\n\"").append(canary);
        var shots = new ArrayList<Shot>();
        for (var mode : List.of("ALL_OR_NOTHING", "PARTIAL")) {
            shots.add(bulk(command, "application/x-ndjson", lines.toString(), mode));
            shots.add(bulk(command, "text/csv", rows.toString(), mode));
        }
        shots.add(bulk(command, "text/csv", canary + "," + String.join(",", names) + "\r\n", "PARTIAL"));
        return shots;
    }

    private static Shot bulk(Command command, String type, String body, String mode) {
        var request = Asking.request(command.token(), command.bulk() + "?mode=" + mode)
                .header("Idempotency-Key", key())
                .header("Content-Type", type);
        return new Shot(request, "POST", body, false);
    }

    /** A command that is carried out is stored with its key and its trace, and published with them. */
    private static void carryOut(Command command, String canary) {
        if (command.path() == null) {
            return;
        }
        var answer = Asking.send(post(command, canary).header("traceparent", canary), "POST", command.body());
        if (canary.equals(NUMBER) || canary.equals(ADDRESS)) {
            assertTrue(answer.status() >= 400, "a key that is " + canary);
        }
    }

    private List<Shot> inTheUrl(String path, String token, String canary) {
        var addresses = addresses(path, UUID.randomUUID().toString(), canary.replace(" ", "%20"));
        return methods().stream()
                .flatMap(method -> addresses.stream()
                        // without a place for an id one of them is the path itself, which is no place for a canary
                        .filter(address -> !address.equals(path))
                        .distinct()
                        .map(address -> new Shot(
                                Asking.request(token, address)
                                        .header("Fsc-Transaction-Id", key())
                                        .header("Idempotency-Key", key()),
                                method,
                                null,
                                false)))
                .toList();
    }

    private static Shot read(HttpRequest.Builder request) {
        return new Shot(request, "GET", null, false);
    }

    private static HttpRequest.Builder post(Command command, String key) {
        return Asking.request(command.token(), command.path())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json");
    }

    private static String ofNothing(String path) {
        return path.replace("{}", UUID.randomUUID().toString());
    }

    private static List<String> names(ObjectNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String topics() {
        var all = new StringBuilder();
        for (var owner : Service.values()) {
            for (var record : Events.records(owner.topic())) {
                all.append(record.key())
                        .append(' ')
                        .append(text(record.value()))
                        .append('\n');
                record.headers()
                        .forEach(header -> all.append(header.key())
                                .append(text(header.value()))
                                .append('\n'));
            }
        }
        return all.toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private Handler listener() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                var line = new StringWriter();
                line.append(record.getLoggerName()).append(' ');
                line.append(
                        record instanceof ExtLogRecord ext
                                ? ext.getFormattedMessage() + " " + ext.getMdcCopy()
                                : record.getMessage());
                if (record.getThrown() != null) {
                    record.getThrown().printStackTrace(new PrintWriter(line));
                }
                logged.add(line.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
