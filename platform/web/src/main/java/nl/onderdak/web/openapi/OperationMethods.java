// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.onderdak.web.csv.CsvWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The methods that carry out each operation, and the scope that it needs, or one of which, as they enforce it. */
final class OperationMethods {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    private static final DotName RESPONSE = DotName.createSimple(APIResponse.class);
    private static final DotName RESPONSES = DotName.createSimple(APIResponses.class);
    private static final DotName PRODUCES = DotName.createSimple(Produces.class);

    private final Map<String, List<String>> scopes = new TreeMap<>();
    private final Map<String, Type> tables = new TreeMap<>();

    OperationMethods(IndexView index) {
        for (AnnotationInstance permission : index.getAnnotations(DotName.createSimple(PermissionsAllowed.class))) {
            if (permission.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = permission.target().asMethod();
                scopes.put(
                        operationId(method),
                        Arrays.stream(permission.value().asStringArray()).toList());
                table(method).ifPresent(rows -> tables.put(operationId(method), rows));
            }
        }
    }

    /** Empty when it needs no scope. */
    List<String> scopes(String operationId) {
        return operationId == null ? List.of() : scopes.getOrDefault(operationId, List.of());
    }

    /** The type of a row of the table that an operation returns, or of a list or page of rows; empty when it returns none. */
    Optional<Type> table(String operationId) {
        return Optional.ofNullable(operationId).map(tables::get);
    }

    /** As the description of the response says it, else what a method returns that writes nothing but tables. */
    private static Optional<Type> table(MethodInfo method) {
        return responses(method)
                .map(response -> response.value("content"))
                .filter(Objects::nonNull)
                .flatMap(content -> Arrays.stream(content.asNestedArray()))
                .filter(content -> content.value("mediaType") != null
                        && content.value("mediaType").asString().equals(CsvWriter.CSV))
                .map(content -> content.value("schema").asNested().value("implementation"))
                .filter(Objects::nonNull)
                .map(AnnotationValue::asClass)
                .findFirst()
                .or(() -> Optional.of(method)
                        .filter(one -> produces(one).contains(CsvWriter.CSV))
                        .map(MethodInfo::returnType));
    }

    private static Stream<AnnotationInstance> responses(MethodInfo method) {
        return Stream.concat(
                Stream.ofNullable(method.declaredAnnotation(RESPONSE)),
                Stream.ofNullable(method.declaredAnnotation(RESPONSES))
                        .flatMap(all -> Arrays.stream(all.value().asNestedArray())));
    }

    private static List<String> produces(MethodInfo method) {
        AnnotationInstance produces = method.hasDeclaredAnnotation(PRODUCES)
                ? method.declaredAnnotation(PRODUCES)
                : method.declaringClass().declaredAnnotation(PRODUCES);
        return produces == null ? List.of() : List.of(produces.value().asStringArray());
    }

    /** As the annotation names it, else as the strategy {@code class-method} does. */
    static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? method.declaringClass().simpleName() + '_' + method.name() : id.asString();
    }
}
