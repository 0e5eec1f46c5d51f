// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Finds the schemas in a contract, and those that a schema is made of. */
final class SchemaParts {

    private static final String REFERENCE = "#/components/schemas/";

    private SchemaParts() {}

    /** Visits every schema of the contract, those inside others too. */
    static void forEach(OpenAPI contract, Consumer<Schema> visitor) {
        var components = contract.getComponents();
        Stream.of(
                        values(components.getSchemas()),
                        values(components.getParameters()).flatMap(SchemaParts::of),
                        values(components.getHeaders()).map(Header::getSchema),
                        values(components.getResponses()).flatMap(SchemaParts::of),
                        contract.getPaths().getPathItems().values().stream().flatMap(SchemaParts::of))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(schema -> visit(schema, visitor));
    }

    private static void visit(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        of(schema).forEach(part -> visit(part, visitor));
    }

    private static Stream<Schema> of(PathItem item) {
        return Stream.concat(
                stream(item.getParameters()).flatMap(SchemaParts::of),
                item.getOperations().values().stream().flatMap(SchemaParts::of));
    }

    private static Stream<Schema> of(Operation operation) {
        return Stream.of(
                        stream(operation.getParameters()).flatMap(SchemaParts::of),
                        operation.getRequestBody() == null
                                ? Stream.<Schema>empty()
                                : of(operation.getRequestBody().getContent()),
                        values(operation.getResponses().getAPIResponses()).flatMap(SchemaParts::of))
                .flatMap(each -> each);
    }

    private static Stream<Schema> of(Parameter parameter) {
        return Stream.concat(Stream.ofNullable(parameter.getSchema()), of(parameter.getContent()));
    }

    private static Stream<Schema> of(APIResponse response) {
        return Stream.concat(
                of(response.getContent()),
                values(response.getHeaders()).map(Header::getSchema).filter(Objects::nonNull));
    }

    /** The schemas of the media types of a content. */
    static Stream<Schema> of(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    /** The schemas that a schema is directly made of. */
    static Stream<Schema> of(Schema schema) {
        return Stream.of(
                        stream(schema.getAnyOf()),
                        stream(schema.getOneOf()),
                        stream(schema.getAllOf()),
                        values(schema.getProperties()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(each -> each);
    }

    /** The name of the component that a schema refers to, or null when it refers to none. */
    static String target(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }

    private static <T> Stream<T> stream(Collection<T> all) {
        return all == null ? Stream.empty() : all.stream();
    }

    private static <T> Stream<T> values(Map<String, T> all) {
        return all == null ? Stream.empty() : all.values().stream();
    }
}
