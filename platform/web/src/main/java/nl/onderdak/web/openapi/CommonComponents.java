// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Components that the contracts of all services share. */
final class CommonComponents {

    private static final Set<String> AT_TIMES = Set.of("ETag", "Link");
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "API-Version", "Version of this contract",
            "Correlation-Id", "Id of the request in the log: the trace id of traceparent, or a new one",
            "Deprecation", "Moment from which the operation is deprecated (RFC 9745)",
            "Sunset", "Moment from which the operation is not there any more (RFC 8594)",
            "ETag", "Strong entity tag of the state, for If-Match; on single resources",
            "Link", "Next and first page (RFC 8288); on growing lists",
            "Retry-After", "Seconds to wait",
            "Allow", "Methods that apply",
            "WWW-Authenticate", "How to authenticate"));

    private CommonComponents() {}

    static void addTo(Components components) {
        components.addSchema("Fault", fault());
        components.addSchema("Problem", problem());
        HEADERS.forEach((name, description) -> components.addHeader(
                component(name),
                OASFactory.createHeader()
                        .description(description)
                        .required(AT_TIMES.contains(name) ? null : true)
                        .schema(string())));
        ConditionalReads.addTo(components);
        components.addParameter(
                "IdempotencyKey",
                OASFactory.createParameter()
                        .name(Idempotency.HEADER)
                        .in(Parameter.In.HEADER)
                        .required(true)
                        .description("Chosen by the client per command; the same key and body give the same response")
                        .schema(string().minLength(1).maxLength(255)));
        for (ProblemKind kind : ProblemKind.values()) {
            components.addResponse(component(kind.code()), problem(kind, title(kind)));
        }
    }

    /** Name of a component, which a dash may not be in everywhere. */
    static String component(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static Schema text(String pattern, String description, String example) {
        return string().pattern("^" + pattern + "$").description(description).examples(List.of(example));
    }

    static APIResponse problem(ProblemKind kind, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))))
                .addHeader("API-Version", OASFactory.createHeader().ref(component("API-Version")))
                .addHeader("Correlation-Id", OASFactory.createHeader().ref(component("Correlation-Id")));
        switch (kind) {
            case UNAUTHENTICATED -> add(response, "WWW-Authenticate");
            case METHOD_NOT_ALLOWED -> add(response, "Allow");
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> add(response, "Retry-After");
            default -> {}
        }
        return response;
    }

    private static void add(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref(component(header)));
    }

    private static String title(ProblemKind kind) {
        String words = kind.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details (RFC 9457), in Dutch unless Accept-Language prefers English")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", string().format("uri").description("Stable URI of the kind of problem"))
                .addProperty("title", string())
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32"))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Fault")));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One thing that is wrong with a request")
                .required(List.of("code", "detail"))
                .addProperty("pointer", string().description("JSON Pointer into the body"))
                .addProperty("parameter", string().description("Query, path or header parameter"))
                .addProperty("code", string().description("Stable name"))
                .addProperty("detail", string());
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
