// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Defines null. In requests it equals absent, so every optional property may be null. In responses only null is left
 * out, so every property that may not be null is always there. A schema that is used in requests too, or that lists its
 * required properties, is left as it is.
 */
final class Nulls {

    private Nulls() {}

    static void explainIn(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        var sent = new TreeSet<String>();
        var answered = new TreeSet<String>();
        SchemaUse names = new SchemaUse(schemas);
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        names.add(operation.getRequestBody().getContent(), sent);
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> names.add(response.getContent(), answered));
                });
        answered.removeAll(sent);
        answered.stream().map(schemas::get).forEach(Nulls::requireWhatIsNeverNull);
        sent.stream().map(schemas::get).forEach(Nulls::allowInsteadOfAbsence);
    }

    private static void requireWhatIsNeverNull(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.getProperties().entrySet().stream()
                    .filter(property -> !mayBeNull(property.getValue()))
                    .forEach(property -> schema.addRequired(property.getKey()));
        }
    }

    private static void allowInsteadOfAbsence(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().entrySet().stream()
                    .filter(property -> schema.getRequired() == null
                            || !schema.getRequired().contains(property.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(property -> !mayBeNull(property) && !Boolean.TRUE.equals(property.getReadOnly()))
                    .forEach(Nulls::allow);
        }
    }

    private static void allow(Schema property) {
        if (property.getRef() == null) {
            property.addType(Schema.SchemaType.NULL);
        } else {
            property.anyOf(List.of(
                    OASFactory.createSchema().ref(property.getRef()),
                    OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
            property.setRef(null);
        }
    }

    private static boolean mayBeNull(Schema schema) {
        return isNull(schema)
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Nulls::isNull));
    }

    static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }
}
