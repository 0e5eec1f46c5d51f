// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.csv.CsvWriter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives each parameter, request and successful response of the contract an example that is valid by its schema. A table and
 * lines of JSON become text, which JSON Schema does not look into: the example shows a line, and {@code x-row} refers to
 * the schema of one.
 */
final class Examples {

    private static final String ROW = "x-row";
    private static final String BINARY = "binary";
    private static final String HTML = "text/html";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "<!DOCTYPE html><html lang=\"nl\"><title>Brief</title></html>";

    private final Map<String, Schema> schemas;
    private final OperationMethods methods;
    private final CsvExamples tables;
    private final ExampleValues sent;
    private final ExampleValues answered;
    private final ParameterTexts parameters;

    Examples(OpenAPI contract, OperationMethods methods, CsvExamples tables) {
        this.schemas = contract.getComponents().getSchemas();
        this.methods = methods;
        this.tables = tables;
        ExampleWords words = ExampleWords.ofPlatform();
        this.sent = new ExampleValues(schemas, words, true);
        this.answered = new ExampleValues(schemas, words, false);
        this.parameters = new ParameterTexts(sent);
    }

    void addTo(String path, Operation operation) {
        parameters.addTo(path, operation);
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), sent, List.of());
        }
        List<String> columns =
                methods.table(operation.getOperationId()).map(tables::columns).orElse(List.of());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                add(response.getContent(), answered, columns);
            }
        });
    }

    private void add(Content content, ExampleValues values, List<String> columns) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (media.getSchema() != null && media.getExample() == null && media.getExamples() == null) {
                    add(type, media, values, columns);
                }
            });
        }
    }

    private void add(String type, MediaType media, ExampleValues values, List<String> columns) {
        Optional<String> row = row(media.getSchema());
        if (type.equals(CsvWriter.CSV) && row.isPresent()) {
            addTable(media, row.get(), values, columns);
        } else if (type.equals(BulkIntakes.NDJSON) && row.isPresent()) {
            addLines(media, row.get(), values);
        } else if (type.equals(HTML)) {
            media.setExample(PAGE);
        } else if (!BINARY.equals(media.getSchema().getFormat())) {
            media.setExample(values.of(media.getSchema()));
        }
    }

    private static void addTable(MediaType media, String row, ExampleValues values, List<String> columns) {
        var example = (Map<?, ?>) values.of(OASFactory.createSchema().ref(row));
        makeText(media, row, CsvWriter.CSV, "A header line with the columns, and a line per row (RFC 4180)");
        media.setExample(CsvExamples.text(columns.isEmpty() ? CsvExamples.columnsOf(example) : columns, example));
    }

    private static void addLines(MediaType media, String row, ExampleValues values) {
        makeText(media, row, BulkIntakes.NDJSON, "A JSON object per line");
        try {
            media.setExample(
                    JSON.writeValueAsString(values.of(OASFactory.createSchema().ref(row))) + "\n");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An example of " + row + " is no JSON", unwritable);
        }
    }

    private static void makeText(MediaType media, String row, String type, String description) {
        media.addExtension(
                ROW, Map.of("$ref", OASFactory.createSchema().ref(row).getRef()));
        media.setSchema(OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .contentMediaType(type)
                .description(description));
    }

    /** The name of the schema of a row: of the items of a page or a list, or of the object itself. */
    private Optional<String> row(Schema schema) {
        String target = SchemaParts.target(schema);
        if (target == null) {
            return Optional.ofNullable(schema.getItems()).flatMap(this::row);
        }
        Map<String, Schema> properties = schemas.get(target).getProperties();
        return properties != null && properties.get("items") != null && target.endsWith(SchemaNames.PAGE)
                ? row(properties.get("items"))
                : Optional.of(target).filter(ignored -> properties != null);
    }
}
