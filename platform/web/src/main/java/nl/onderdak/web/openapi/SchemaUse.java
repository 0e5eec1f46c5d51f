// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds which schemas of the components a content is made of. */
final class SchemaUse {

    private final Map<String, Schema> schemas;

    SchemaUse(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void add(Content content, Set<String> names) {
        SchemaParts.of(content).forEach(schema -> add(schema, names));
    }

    private void add(Schema schema, Set<String> names) {
        String name = SchemaParts.target(schema);
        if (name != null && schemas.containsKey(name) && names.add(name)) {
            add(schemas.get(name), names);
        }
        SchemaParts.of(schema).forEach(part -> add(part, names));
    }
}
