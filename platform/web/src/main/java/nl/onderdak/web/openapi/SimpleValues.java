// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes ids, days and moments where they are used, as text of a format: as schemas of their own, called after Java
 * classes, a generated client would have a type for each of them.
 */
final class SimpleValues {

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private SimpleValues() {}

    static void inline(OpenAPI contract) {
        SchemaParts.forEach(contract, SimpleValues::inline);
        FORMATS.keySet().forEach(contract.getComponents()::removeSchema);
    }

    private static void inline(Schema schema) {
        String format = format(schema);
        if (format != null) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(format);
        } else if (schema.getAnyOf() != null && schema.getAnyOf().size() == 2) {
            String alternative = format(schema.getAnyOf().getFirst());
            if (alternative != null && Nulls.isNull(schema.getAnyOf().getLast())) {
                schema.setAnyOf(null);
                schema.setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
                schema.setFormat(alternative);
            }
        }
    }

    private static String format(Schema schema) {
        String target = SchemaParts.target(schema);
        return target == null ? null : FORMATS.get(target);
    }
}
