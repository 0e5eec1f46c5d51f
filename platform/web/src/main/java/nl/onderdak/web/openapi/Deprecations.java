// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;

/** Describes operations that will end. */
final class Deprecations {

    private Deprecations() {}

    static void complete(Operation operation, AnnotationInstance deprecation) {
        operation.setDeprecated(true);
        operation.setDescription(Optional.ofNullable(operation.getDescription())
                        .map(text -> text + " ")
                        .orElse("")
                + "Deprecated since %s; not there from %s."
                        .formatted(text(deprecation, "value"), text(deprecation, "sunset"))
                + Optional.of(text(deprecation, "successor"))
                        .filter(path -> !path.isEmpty())
                        .map(" Use %s."::formatted)
                        .orElse(""));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader("Deprecation", OASFactory.createHeader().ref("Deprecation"));
                response.addHeader("Sunset", OASFactory.createHeader().ref("Sunset"));
                response.addHeader("Link", OASFactory.createHeader().ref("Link"));
            }
        });
    }

    private static String text(AnnotationInstance annotation, String name) {
        return Optional.ofNullable(annotation.value(name))
                .map(AnnotationValue::asString)
                .orElse("");
    }
}
