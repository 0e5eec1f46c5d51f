// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds which schemas of the components a content is made of. */
final class SchemaNames {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    SchemaNames(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void add(Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(schema -> add(schema, names));
        }
    }

    private void add(Schema schema, Set<String> names) {
        if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
            String name = schema.getRef().substring(REFERENCE.length());
            if (schemas.containsKey(name) && names.add(name)) {
                add(schemas.get(name), names);
            }
        }
        parts(schema).forEach(part -> add(part, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        var parts = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        var properties =
                schema.getProperties() == null ? Stream.<Schema>empty() : schema.getProperties().values().stream();
        var elements = Stream.of(
                        Optional.ofNullable(schema.getItems()),
                        Optional.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(Optional::stream);
        return Stream.of(parts, properties, elements).flatMap(each -> each);
    }
}
