// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.onderdak.web.problem.ProblemKind;

/**
 * A contract in the order in which it is read: operations by subject, then the schemas.
 *
 * @param title name of the API
 * @param version of the contract
 * @param description what the API is for
 * @param authentication how to get a token
 * @param tokenEndpoint address of the issuer's token endpoint, or empty
 * @param scopes scopes that operations need
 * @param sections operations by subject, in the order of the contract's tags
 * @param problems shared responses that have examples
 * @param schemas by name
 */
record Reference(
        String title,
        String version,
        String description,
        String authentication,
        String tokenEndpoint,
        List<Scope> scopes,
        List<Section> sections,
        List<Answer> problems,
        List<Schema> schemas) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String SERVER = "/servers/0/url";
    private static final String NO_TAG = "Other";

    record Scope(String name, String description) {}

    record Section(String name, String anchor, String description, List<Operation> operations) {}

    /** @param fixed problems that need no more words than their kind: status and the place of the kind */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            boolean deprecated,
            List<String> scopes,
            List<Parameter> parameters,
            List<Content> bodies,
            List<Answer> answers,
            List<Word> fixed) {}

    record Parameter(String name, String in, boolean required, List<Word> form, String description, String example) {}

    record Content(String type, List<Word> form, List<Example> examples) {}

    record Example(String title, String text) {}

    record Answer(String status, String description, List<String> headers, List<Content> contents) {

        /** The table of problems has the others. */
        Answer withOneExample() {
            return new Answer(
                    status,
                    description,
                    headers,
                    contents.stream()
                            .map(content -> new Content(
                                    content.type(),
                                    content.form(),
                                    content.examples().stream().limit(1).toList()))
                            .toList());
        }
    }

    record Schema(
            String name,
            String anchor,
            String description,
            List<Word> form,
            List<Property> properties,
            String example) {}

    record Property(String name, boolean required, List<Word> form, String description, String example) {}

    /** @param contract an OpenAPI 3.1 document */
    static Reference of(JsonNode contract) {
        JsonNode flow = contract.at("/components/securitySchemes/oauth2");
        return new Reference(
                contract.at("/info/title").asText(),
                contract.at("/info/version").asText(),
                contract.at("/info/description").asText(),
                flow.path("description").asText(),
                flow.at("/flows/clientCredentials/tokenUrl").asText(),
                flow.at("/flows/clientCredentials/scopes").properties().stream()
                        .map(scope -> new Scope(scope.getKey(), scope.getValue().asText()))
                        .toList(),
                sections(contract),
                problems(contract),
                schemas(contract.at("/components/schemas")));
    }

    private static List<Section> sections(JsonNode contract) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        Map<String, String> descriptions = new TreeMap<>();
        for (JsonNode tag : contract.path("tags")) {
            byTag.put(tag.path("name").asText(), new ArrayList<>());
            descriptions.put(tag.path("name").asText(), tag.path("description").asText());
        }
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> {
                            JsonNode operation = member.getValue();
                            byTag.computeIfAbsent(
                                            operation.path("tags").path(0).asText(NO_TAG), tag -> new ArrayList<>())
                                    .add(new Reader(contract).operation(path, member.getKey(), operation));
                        }));
        return byTag.entrySet().stream()
                .filter(tag -> !tag.getValue().isEmpty())
                .map(tag -> new Section(
                        tag.getKey(),
                        "section-" + tag.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                        descriptions.getOrDefault(tag.getKey(), ""),
                        List.copyOf(tag.getValue())))
                .toList();
    }

    private static List<Answer> problems(JsonNode contract) {
        return contract.at("/components/responses").properties().stream()
                .map(response -> new Reader(contract).answer(response.getKey(), response.getValue()))
                .filter(answer -> answer.contents().stream()
                        .anyMatch(content -> !content.examples().isEmpty()))
                .map(Answer::withOneExample)
                .toList();
    }

    private static List<Schema> schemas(JsonNode schemas) {
        return schemas.properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT))))
                .map(schema -> {
                    JsonNode value = schema.getValue();
                    return new Schema(
                            schema.getKey(),
                            SchemaWords.anchor(schema.getKey()),
                            value.path("description").asText(),
                            value.has("properties") ? List.of(Word.of("object")) : SchemaWords.of(value),
                            properties(value),
                            Reader.example(value));
                })
                .toList();
    }

    private static List<Property> properties(JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return schema.path("properties").properties().stream()
                .map(property -> new Property(
                        property.getKey(),
                        required.contains(property.getKey()),
                        SchemaWords.of(property.getValue()),
                        property.getValue().path("description").asText(),
                        Reader.example(property.getValue())))
                .toList();
    }

    /** Reads operations, and what they refer to elsewhere in the document. */
    private record Reader(JsonNode contract) {

        /** A path after the address of its server. */
        private String address(Map.Entry<String, JsonNode> path) {
            JsonNode own = path.getValue().at(SERVER);
            String server = (own.isMissingNode() ? contract.at(SERVER) : own).asText();
            return (server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + path.getKey();
        }

        Operation operation(Map.Entry<String, JsonNode> path, String method, JsonNode operation) {
            List<Answer> answers = new ArrayList<>();
            List<Word> fixed = new ArrayList<>();
            operation.path("responses").properties().forEach(response -> {
                Optional<ProblemKind> kind =
                        kind(response.getValue().path("$ref").asText());
                if (kind.isPresent()) {
                    fixed.add(new Word(
                            response.getKey(),
                            ProblemCatalogue.anchor(kind.get().code())));
                } else {
                    answers.add(answer(response.getKey(), resolved(response.getValue())));
                }
            });
            return new Operation(
                    operation.path("operationId").asText(),
                    method.toUpperCase(Locale.ROOT),
                    address(path),
                    operation.path("summary").asText(),
                    operation.path("description").asText(),
                    operation.path("deprecated").asBoolean(),
                    scopes(operation),
                    parameters(path.getValue(), operation),
                    contents(operation.at("/requestBody/content")),
                    answers,
                    fixed);
        }

        /** Of the problem that a shared response describes, such as {@code #/components/responses/NotFound}. */
        private static Optional<ProblemKind> kind(String reference) {
            String code = reference
                    .substring(reference.lastIndexOf('/') + 1)
                    .replaceAll("(?<!^)([A-Z])", "-$1")
                    .toLowerCase(Locale.ROOT);
            return Arrays.stream(ProblemKind.values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        private static List<String> scopes(JsonNode operation) {
            Set<String> scopes = new LinkedHashSet<>();
            operation
                    .path("security")
                    .forEach(one -> one.forEach(named -> named.forEach(scope -> scopes.add(scope.asText()))));
            return List.copyOf(scopes);
        }

        private List<Parameter> parameters(JsonNode path, JsonNode operation) {
            List<Parameter> parameters = new ArrayList<>();
            for (JsonNode all : List.of(path.path("parameters"), operation.path("parameters"))) {
                for (JsonNode one : all) {
                    JsonNode parameter = resolved(one);
                    parameters.add(new Parameter(
                            parameter.path("name").asText(),
                            parameter.path("in").asText(),
                            parameter.path("required").asBoolean(),
                            SchemaWords.of(parameter.path("schema")),
                            parameter.path("description").asText(),
                            parameter.has("example") ? example(parameter) : example(parameter.path("schema"))));
                }
            }
            return parameters;
        }

        private List<Content> contents(JsonNode contents) {
            return contents.properties().stream()
                    .map(content -> new Content(
                            content.getKey(),
                            SchemaWords.of(content.getValue().path("schema")),
                            examples(content.getValue())))
                    .toList();
        }

        private List<Example> examples(JsonNode content) {
            List<Example> examples = new ArrayList<>();
            if (content.has("example")) {
                examples.add(new Example("", text(content.path("example"))));
            }
            content.path("examples").properties().forEach(named -> {
                JsonNode example = resolved(named.getValue());
                examples.add(new Example(example.path("summary").asText(named.getKey()), text(example.path("value"))));
            });
            return examples;
        }

        private Answer answer(String status, JsonNode response) {
            return new Answer(
                    status,
                    response.path("description").asText(),
                    response.path("headers").properties().stream()
                            .map(Map.Entry::getKey)
                            .toList(),
                    contents(response.path("content")));
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
        }

        /** The first example of a schema or parameter, or an empty text. */
        static String example(JsonNode node) {
            if (node.has("example")) {
                return text(node.path("example"));
            }
            return node.path("examples").isArray() && !node.path("examples").isEmpty()
                    ? text(node.path("examples").path(0))
                    : "";
        }

        private static String text(JsonNode value) {
            return value.isTextual() ? value.asText() : value.toPrettyString();
        }
    }
}
