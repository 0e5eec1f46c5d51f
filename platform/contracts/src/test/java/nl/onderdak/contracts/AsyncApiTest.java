// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/contracts/asyncapi.yaml} says of the events what records, schemas and approved files say. */
class AsyncApiTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final JsonNode DOCUMENT = document();
    private static final Map<String, JsonNode> MESSAGES = elements(DOCUMENT.at("/components/messages"))
            .collect(toMap(message -> message.path("name").asText(), Function.identity()));

    static Stream<EventType> types() {
        return EventCatalog.TYPES.stream();
    }

    @Test
    void everyTopicHasItsMessages() {
        var expected = Arrays.stream(Service.values())
                .collect(toMap(
                        Service::topic,
                        owner -> EventCatalog.TYPES.stream()
                                .filter(type -> type.owner() == owner)
                                .map(EventType::name)
                                .collect(toSet())));
        for (var owner : Service.values()) {
            expected.put(owner.watermarks(), Set.of("nl.onderdak.watermark.v1"));
            if (owner.publishesDigests()) {
                expected.put(owner.digests(), Set.of("nl.onderdak.facts-digest.v1"));
            }
        }

        assertEquals(
                expected,
                elements(DOCUMENT.path("channels"))
                        .collect(toMap(
                                channel -> channel.path("address").asText(),
                                channel -> elements(channel.path("messages"))
                                        .map(message ->
                                                resolved(message).path("name").asText())
                                        .collect(toSet()))));
    }

    @Test
    void ownersSendAndConnectedSystemsReceiveEventsAndWatermarks() {
        var all = elements(DOCUMENT.path("channels"))
                .map(channel -> channel.path("address").asText())
                .collect(toSet());

        assertEquals(all, addresses("send"));
        assertEquals(
                all.stream().filter(address -> !address.endsWith(".digests")).collect(toSet()), addresses("receive"));
    }

    @Test
    void aConnectedSystemReadsInAGroupOfItsOwn() {
        elements(DOCUMENT.path("operations"))
                .filter(operation -> operation.path("action").asText().equals("receive"))
                .forEach(operation -> {
                    var pattern =
                            Pattern.compile(resolved(operation.path("traits").path(0))
                                    .at("/bindings/kafka/groupId/pattern")
                                    .asText());
                    assertTrue(pattern.matcher("consumer.dashboard.main").matches());
                    for (var other : List.of("ledger", "consumer.", "consumer.dashboard", "consumer.Dash.main")) {
                        assertFalse(pattern.matcher(other).matches(), other);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void examplesAreTheApprovedEvents(EventType type) {
        var approved = Samples.all().entrySet().stream()
                .filter(sample -> EventCatalog.of(sample.getValue()).equals(type))
                .map(Map.Entry::getKey)
                .collect(toMap(
                        name -> name.substring(name.lastIndexOf('.') + 1),
                        name -> Json.tree(APPROVED.resolve(name + ".json"))));

        assertEquals(
                approved,
                elements(message(type).path("examples"))
                        .collect(toMap(example -> example.path("name").asText(), example -> example.path("payload"))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void examplesFitTheSchemasOfTheDocument(EventType type) {
        var headers = new HashSet<String>();
        elements(message(type).path("examples")).forEach(example -> {
            assertEquals(List.of(), schema(message(type).path("payload")).validate(example.path("payload")));
            if (example.has("headers")) {
                headers.add(example.path("name").asText());
                assertHeaders(type, example);
            }
        });
        assertEquals(Set.of("full"), headers);
    }

    private static void assertHeaders(EventType type, JsonNode example) {
        var headers = example.path("headers");
        var event = Samples.all().entrySet().stream()
                .filter(sample -> EventCatalog.of(sample.getValue()).equals(type)
                        && sample.getKey().endsWith(".full"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(),
                schema(DOCUMENT.at("/components/messageTraits/cloudEvent/headers"))
                        .validate(headers));
        assertEquals(type.name(), headers.path("ce_type").asText());
        assertEquals(type.owner().source(), headers.path("ce_source").asText());
        assertEquals(type.schemaUri(), headers.path("ce_dataschema").asText());
        assertEquals(event.subject(), headers.path("ce_subject").asText());
        assertEquals(
                event.municipality().value(), headers.path("ce_partitionkey").asText());
        assertEquals(20, headers.path("ce_sequence").asText().length());
        assertTrue(Instant.parse(headers.path("ce_time").asText()).isAfter(Instant.EPOCH));
    }

    @Test
    void noTwoExamplesHaveOneId() {
        var ids = EventCatalog.TYPES.stream()
                .map(type -> message(type)
                        .path("examples")
                        .path(0)
                        .at("/headers/ce_id")
                        .asText())
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void watermarksAndDigestsHaveExamplesByTheirSchemas() {
        Map.of("watermark", "/schemas/watermark.v1.schema.json", "factsDigest", "/schemas/facts-digest.v1.schema.json")
                .forEach((name, resource) -> {
                    var message = DOCUMENT.at("/components/messages/" + name);
                    var example = message.path("examples").path(0).path("payload");
                    assertEquals(
                            List.of(),
                            SCHEMAS.getSchema(Json.resource(resource)).validate(example),
                            name);
                    assertEquals(List.of(), schema(message.path("payload")).validate(example), name);
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void theDocumentHasTheFieldsOfTheSchema(EventType type) {
        assertSameFields(
                type.name(), Json.resource(type.schemaResource()), message(type).path("payload"));
    }

    private static void assertSameFields(String where, JsonNode contract, JsonNode overview) {
        var shown = resolved(overview);
        assertEquals(names(contract.path("properties")), names(shown.path("properties")), where);
        assertEquals(values(contract.path("required")), values(shown.path("required")), where + ": required");
        assertEquals(values(contract.path("enum")), values(shown.path("enum")), where + ": values");
        contract.path("properties")
                .properties()
                .forEach(property -> assertSameFields(
                        where + "." + property.getKey(),
                        property.getValue(),
                        shown.path("properties").path(property.getKey())));
        if (contract.has("items")) {
            assertSameFields(where + "[]", contract.path("items"), shown.path("items"));
        }
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(toSet());
    }

    private static Set<String> values(JsonNode array) {
        return elements(array).map(JsonNode::asText).collect(toCollection(TreeSet::new));
    }

    private static Set<String> addresses(String action) {
        return elements(DOCUMENT.path("operations"))
                .filter(operation -> operation.path("action").asText().equals(action))
                .map(operation ->
                        resolved(operation.path("channel")).path("address").asText())
                .collect(toSet());
    }

    private static JsonNode message(EventType type) {
        return MESSAGES.get(type.name());
    }

    private static Stream<JsonNode> elements(JsonNode parent) {
        return StreamSupport.stream(parent.spliterator(), false);
    }

    private static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    /** A schema that stands in the document or refers to one there. */
    private static Schema schema(JsonNode node) {
        ObjectNode whole = Json.MAPPER.createObjectNode();
        whole.setAll((ObjectNode) node);
        whole.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Files.readString(Path.of("../../docs/contracts/asyncapi.yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
