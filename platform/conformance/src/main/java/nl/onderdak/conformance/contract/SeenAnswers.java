// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Notes which of the responses that a contract declares the tests of a module see: the status and media type of each
 * operation, and the properties of what it returns. {@link NeverSeen} finds the others when all tests have run.
 */
final class SeenAnswers {

    /** What a module's tests have seen, a line each, in no order and with repetitions. */
    private static final Path FILE = Path.of("target", "contract-seen.txt");

    /** A property that Surefire sets when some of the tests are selected: they see only a part of the contract. */
    private static final String PART_OF_TESTS = "test";

    private static final String JSON = "application/json";
    private static final ObjectMapper READER = new ObjectMapper();

    private final Consumer<String> lines;
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    SeenAnswers(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Into a file of the module whose tests run; nothing when only a part of them does. */
    static Optional<SeenAnswers> ofModule() {
        if (System.getProperty(PART_OF_TESTS) != null) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(FILE.getParent());
            if (Files.exists(FILE) && isOfEarlierTests(FILE)) {
                Files.delete(FILE);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Optional.of(new SeenAnswers(SeenAnswers::append));
    }

    /** Quarkus loads this class anew for each profile of tests, and all of these write one file. */
    private static boolean isOfEarlierTests(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis()
                < ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static void append(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The response of an operation, with its description in the contract. */
    void note(Promise operation, Promise answer, Exchange exchange) {
        if (exchange.isRefusal() || exchange.method().equals("HEAD")) {
            return;
        }
        note(line(operation, Integer.toString(exchange.status()), exchange.typeOfAnswer()));
        if (exchange.typeOfAnswer().equals(JSON) && !exchange.body().isEmpty()) {
            try {
                note(answer.child("content").child(JSON).child("schema"), READER.readTree(exchange.body()));
            } catch (JsonProcessingException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** How a response of an operation is noted; those without a body have no media type. */
    static String line(Promise operation, String status, String type) {
        return (operation.node().path("operationId").asText() + " " + status + " " + type).strip();
    }

    /** How a property of a schema is noted. */
    static String line(Promise schema, String property) {
        return schema.pointer().replace("/components/schemas/", "").replace("/properties/", ".") + "." + property;
    }

    private void note(Promise schema, JsonNode value) {
        for (var part : schema.parts()) {
            note(part, value);
        }
        if (value.isObject()) {
            var properties = schema.child("properties");
            properties.names().stream().filter(value::hasNonNull).forEach(name -> {
                note(line(schema, name));
                note(properties.child(name), value.path(name));
            });
        }
        var each = schema.child(value.isArray() ? "items" : "additionalProperties");
        if (each.node().isObject()) {
            value.elements().forEachRemaining(one -> note(each, one));
        }
    }

    private void note(String line) {
        if (noted.add(line)) {
            lines.accept(line);
        }
    }

    /** What is noted in a file. */
    static Set<String> read(Path file) throws IOException {
        return new HashSet<>(Files.readAllLines(file));
    }
}
