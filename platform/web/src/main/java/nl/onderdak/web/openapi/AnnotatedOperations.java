// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Which operations have an annotation, by their id. */
final class AnnotatedOperations {

    private final Map<String, AnnotationInstance> annotations = new TreeMap<>();

    AnnotatedOperations(IndexView index, Class<? extends Annotation> annotation) {
        for (AnnotationInstance found : index.getAnnotations(DotName.createSimple(annotation))) {
            if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
                annotations.put(OperationMethods.operationId(found.target().asMethod()), found);
            }
        }
    }

    /** The annotation of an operation. */
    Optional<AnnotationInstance> of(String operationId) {
        return operationId == null ? Optional.empty() : Optional.ofNullable(annotations.get(operationId));
    }
}
