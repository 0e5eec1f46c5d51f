// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.web.csv.CsvColumns;
import nl.onderdak.web.csv.CsvParser;
import nl.onderdak.web.json.JsonReader;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.value.PersonalNumber;
import nl.onderdak.web.value.TextForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads NDJSON, arrays of JSON and CSV into validated lines, by the same rules as the single POST. A large body takes long: it is read
 * off the event loop, which must not block. And it is bounded in every direction, so that a small intake cannot cause a
 * large response.
 */
@ApplicationScoped
public class BulkReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonReader reader;
    private final Texts texts;
    private final Vertx vertx;
    private final Limits limits;

    BulkReader(
            JsonReader reader,
            Texts texts,
            Vertx vertx,
            @ConfigProperty(name = "onderdak.web.bulk.max-lines") int mostLines,
            @ConfigProperty(name = "onderdak.web.bulk.max-faults") int mostFaults,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") int longestLine) {
        this.reader = reader;
        this.texts = texts;
        this.vertx = vertx;
        this.limits = new Limits(mostLines, mostFaults, longestLine);
    }

    private record Limits(int lines, int faults, int bytesOfLine) {}

    /**
     * {@code application/x-ndjson}: one JSON object per line. Blank lines are skipped, and counted. Fails with
     * {@link BadInput} when there is nothing in it, or too much.
     */
    public <T> Uni<List<BulkLine<T>>> ndjson(byte[] body, Class<T> type) {
        return vertx.executeBlocking(() -> linesOfJson(body, type));
    }

    /**
     * {@code application/json}: an array, each entry of which is a line, 1 for the first. Fails with {@link BadInput} when
     * it is no array, when there is nothing in it, or too much.
     */
    public <T> Uni<List<BulkLine<T>>> array(byte[] body, Class<T> type) {
        return vertx.executeBlocking(() -> entriesOfJson(body, type));
    }

    /**
     * {@code text/csv} (RFC 4180): a header line with the property names, then one line each. Properties of a nested
     * record are named with a dot. An empty field is an absent property. Lines are numbered as in the input, so that
     * the first after the header is 2. A file whose header is separated by semicolons, as Dutch spreadsheets write it, is
     * read with semicolons. Fails with {@link BadInput} when the header is wrong or longer than a line may be, when there
     * is nothing after it, or too much.
     */
    public <T> Uni<List<BulkLine<T>>> csv(byte[] body, Class<T> type) {
        return vertx.executeBlocking(() -> linesOfCsv(body, type));
    }

    private <T> List<BulkLine<T>> linesOfJson(byte[] body, Class<T> type) {
        Lines<T> lines = new Lines<>();
        int number = 0;
        for (int start = markLength(body); start < body.length; ) {
            int end = endOfLine(body, start);
            number++;
            if (!isBlank(body, start, end)) {
                lines.add(line(number, body, start, end, type));
            }
            start = end + 1;
        }
        return lines.all();
    }

    private <T> List<BulkLine<T>> entriesOfJson(byte[] body, Class<T> type) {
        JsonEntries entries = new JsonEntries(body, markLength(body));
        if (!entries.isArray()) {
            throw new BadInput(entries.isBlank() ? fault("", "missing-body") : fault("", "wrong-type", "array"));
        }
        Lines<T> lines = new Lines<>();
        int number = 0;
        for (Optional<JsonEntries.Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            lines.add(line(++number, body, entry.get().start(), entry.get().end(), type));
        }
        if (!entries.isClosed()) {
            throw new BadInput(fault("", "malformed-json", entries.line(), entries.column()));
        }
        return lines.all();
    }

    private <T> BulkLine<T> line(int number, byte[] body, int start, int end, Class<T> type) {
        return end - start > limits.bytesOfLine()
                ? new BulkLine<>(number, null, List.of(fault("", "too-deep-or-long")))
                : line(number, reader.reading(Arrays.copyOfRange(body, start, end), type));
    }

    private <T> List<BulkLine<T>> linesOfCsv(byte[] body, Class<T> type) {
        CsvParser parser = new CsvParser(body, separator(body), limits.bytesOfLine());
        List<CsvColumns.Column> header = header(parser.next(), type);
        Lines<T> lines = new Lines<>();
        for (Optional<CsvParser.Row> row = parser.next(); row.isPresent(); row = parser.next()) {
            if (!row.get().isBlank()) {
                lines.add(line(row.get(), header, type));
            }
        }
        return lines.all();
    }

    /** No name of a property contains a comma or a semicolon, so the separator is the one that gives more names. */
    private char separator(byte[] body) {
        return names(body, ';') > names(body, ',') ? ';' : ',';
    }

    private int names(byte[] body, char separator) {
        return new CsvParser(body, separator, limits.bytesOfLine())
                .next()
                .map(header -> header.fields().size())
                .orElse(0);
    }

    /** The lines read so far; refuses an intake beyond the limits on lines and faults. */
    private final class Lines<T> {

        private final List<BulkLine<T>> read = new ArrayList<>();
        private int faults;

        void add(BulkLine<T> line) {
            faults += line.faults().size();
            refuseMoreThan(limits.lines(), read.size() + 1, "too-many-lines");
            refuseMoreThan(limits.faults(), faults, "too-many-faults");
            read.add(line);
        }

        List<BulkLine<T>> all() {
            if (read.isEmpty()) {
                throw new BadInput(fault("", "missing-body"));
            }
            return read;
        }

        private void refuseMoreThan(int most, int count, String code) {
            if (count > most) {
                throw new BadInput(fault("", code, Integer.toString(most)));
            }
        }
    }

    private List<CsvColumns.Column> header(Optional<CsvParser.Row> row, Class<?> type) {
        if (row.isEmpty() || row.get().isBlank()) {
            throw new BadInput(fault("", "missing-header"));
        }
        if (row.get().tooLong()) {
            throw new BadInput(tooLong());
        }
        if (!row.get().wellFormed()) {
            throw new BadInput(fault("", "malformed-csv"));
        }
        Map<String, CsvColumns.Column> known = CsvColumns.of(type).stream()
                .filter(column -> !column.readOnly())
                .collect(Collectors.toMap(CsvColumns.Column::name, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : row.get().fields()) {
            if (!known.containsKey(name)) {
                faults.add(fault("", "unknown-column", PersonalNumber.withheld(name)));
            } else if (!seen.add(name)) {
                faults.add(fault("", "duplicate-column", name));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return row.get().fields().stream().map(known::get).toList();
    }

    private <T> BulkLine<T> line(CsvParser.Row row, List<CsvColumns.Column> header, Class<T> type) {
        if (row.tooLong()) {
            return new BulkLine<>(row.line(), null, List.of(tooLong()));
        }
        if (!row.wellFormed()) {
            return new BulkLine<>(row.line(), null, List.of(fault("", "malformed-csv")));
        }
        if (row.fields().size() != header.size()) {
            return new BulkLine<>(
                    row.line(),
                    null,
                    List.of(fault("", "column-count", row.fields().size(), header.size())));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            put(
                    object,
                    header.get(i).name(),
                    node(row.fields().get(i), header.get(i).type()));
        }
        return line(row.line(), reader.reading(object, type));
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (value.isNull()) {
            return;
        }
        if (dot < 0) {
            object.set(name, value);
        } else {
            put(object.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    private static JsonNode node(String field, Class<?> type) {
        if (field.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        Optional<Object> value =
                TextForm.of(type).filter(form -> !form.quoted()).flatMap(form -> form.read(field));
        return switch (value.orElse(field)) {
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Long number -> JsonNodeFactory.instance.numberNode(number);
            case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
            case Double number -> JsonNodeFactory.instance.numberNode(number);
            case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
            case Object other -> JsonNodeFactory.instance.textNode(other.toString());
        };
    }

    private static <T> BulkLine<T> line(int number, JsonReader.Reading<T> reading) {
        return new BulkLine<>(number, reading.value(), reading.faults());
    }

    private Fault tooLong() {
        return fault("", "line-too-long", Integer.toString(limits.bytesOfLine()));
    }

    private Fault fault(String pointer, String code, Object... arguments) {
        return Fault.at(pointer, code, texts.text("fault." + code, arguments));
    }

    private static int markLength(byte[] body) {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        return body.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(body, mark.length)) ? mark.length : 0;
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
