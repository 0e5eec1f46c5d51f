// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Gives each parameter of an operation an example that is valid by its schema, and each path parameter without a
 * description one that names the collection before it.
 */
final class ParameterTexts {

    private static final String UUID = "uuid";

    private final ExampleValues values;

    ParameterTexts(ExampleValues values) {
        this.values = values;
    }

    void addTo(String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            if (parameter.getRef() == null && parameter.getSchema() != null) {
                complete(path, parameter);
            }
        }
    }

    private void complete(String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && isBlank(parameter.getDescription())) {
            parameter.setDescription(which(path, parameter.getName(), parameter.getSchema()));
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(values.of(parameter.getName(), parameter.getSchema()));
        }
    }

    /** Such as "Id of one of the quota exchanges", from {@code /quota-exchanges/{id}}. */
    private static String which(String path, String name, Schema schema) {
        String before = path.substring(0, path.indexOf("/{" + name + '}'));
        String things = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
        return by(schema) + " of one of the " + things;
    }

    private static String by(Schema schema) {
        if (UUID.equals(schema.getFormat())) {
            return "Id";
        }
        boolean isNumber = schema.getType() != null && schema.getType().contains(Schema.SchemaType.INTEGER);
        return isNumber ? "Number" : "Reference";
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
