// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import io.quarkus.security.PermissionsAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Which scope each operation needs, or one of which, from the annotation that enforces it. */
final class OperationScopes {

    private final Map<String, List<String>> scopes = new TreeMap<>();

    OperationScopes(IndexView index) {
        for (AnnotationInstance permission : index.getAnnotations(DotName.createSimple(PermissionsAllowed.class))) {
            if (permission.target().kind() == AnnotationTarget.Kind.METHOD) {
                scopes.put(
                        operationId(permission.target().asMethod()),
                        Arrays.stream(permission.value().asStringArray()).toList());
            }
        }
    }

    /** Empty when it needs no scope. */
    List<String> of(String operationId) {
        return operationId == null ? List.of() : scopes.getOrDefault(operationId, List.of());
    }

    static String operationId(MethodInfo method) {
        return method.declaringClass().simpleName() + '_' + method.name();
    }
}
