// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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

    /** A path that every service has. */
    static final String ANY_PATH = "/v1/webhook-subscriptions";

    private static final Properties TEXTS = ExampleWords.read("/web_problems_nl.properties");

    /** On every response. */
    private static final List<String> ALWAYS =
            List.of("API-Version", "Correlation-Id", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private static final List<HeaderForm> HEADERS = List.of(
            new HeaderForm("API-Version", true, "Version of this contract", string(), "1.0.0"),
            new HeaderForm(
                    "Correlation-Id",
                    true,
                    "Id of the request in the log: the trace id of traceparent, or a new one",
                    string(),
                    "4bf92f3577b34da6a3ce929d0e0e4736"),
            new HeaderForm(
                    "RateLimit-Limit",
                    false,
                    "Requests that the client may send per minute, where they are limited",
                    whole(),
                    600),
            new HeaderForm("RateLimit-Remaining", false, "Requests that are left of these", whole(), 599),
            new HeaderForm(
                    "RateLimit-Reset",
                    false,
                    "Seconds until there is one more after 429, else until RateLimit-Limit are left again",
                    whole(),
                    1),
            new HeaderForm(
                    "Deprecation",
                    true,
                    "Moment from which the operation is deprecated (RFC 9745)",
                    string(),
                    "@1767225600"),
            new HeaderForm(
                    "Sunset",
                    true,
                    "Moment from which the operation is not there any more (RFC 8594)",
                    string(),
                    "Fri, 01 Jan 2027 00:00:00 GMT"),
            new HeaderForm("Retry-After", true, "Seconds to wait", whole(), 3),
            new HeaderForm(
                    "ETag",
                    false,
                    "Strong entity tag of the state, for If-Match; on single resources",
                    string(),
                    "\"3\""),
            new HeaderForm(
                    "Link",
                    false,
                    "Next and first page (RFC 8288); on growing lists",
                    string(),
                    "<?cursor=R00wMTQx&limit=50>; rel=\"next\""),
            new HeaderForm(
                    "Location",
                    false,
                    "Address of what was recorded, where it has one",
                    string().format("uri-reference"),
                    "/v1/things/01950a3e-7d5c-7b1f-8a55-0c5d9f3b6a10"),
            new HeaderForm(
                    "Content-Disposition",
                    false,
                    "Name to save the response under; on tables and files",
                    string(),
                    "attachment; filename=\"vacancies-GM0141.csv\""),
            new HeaderForm("Content-Language", true, "Language of the texts: nl or en", string(), "nl"),
            new HeaderForm(
                    "Accept-Encoding",
                    false,
                    "Coding that request bodies may have; sent when a body had another one (RFC 9110, 12.5.3)",
                    string(),
                    "identity"),
            new HeaderForm("Allow", true, "Methods that apply", string(), "GET, HEAD, OPTIONS"),
            new HeaderForm("WWW-Authenticate", true, "How to authenticate", string(), "Bearer"));

    private record HeaderForm(String name, boolean required, String description, Schema schema, Object example) {}

    private CommonComponents() {}

    static void addTo(Components components) {
        components.addSchema("Fault", fault());
        components.addSchema("Problem", problem());
        HEADERS.forEach(header -> components.addHeader(
                component(header.name()),
                OASFactory.createHeader()
                        .description(header.description())
                        .required(header.required() ? true : null)
                        .schema(header.schema())
                        .example(header.example())));
        ConditionalReads.addTo(components);
        components.addParameter(
                "IdempotencyKey",
                OASFactory.createParameter()
                        .name(Idempotency.HEADER)
                        .in(Parameter.In.HEADER)
                        .required(true)
                        .description("Chosen by the client per command; the same key and body give the same response")
                        .schema(string().minLength(1).maxLength(255))
                        .example("coupling-2025-000123"));
        for (ProblemKind kind : ProblemKind.values()) {
            components.addResponse(component(kind.code()), problem(kind, title(kind)));
        }
        ConflictExamples.addTo(components);
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
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example(kind))));
        addHeadersOfAll(response);
        add(response, "Content-Language");
        switch (kind) {
            case UNSUPPORTED_MEDIA_TYPE -> add(response, "Accept-Encoding");
            case UNAUTHENTICATED -> add(response, "WWW-Authenticate");
            case METHOD_NOT_ALLOWED -> add(response, "Allow");
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> add(response, "Retry-After");
            default -> {}
        }
        return response;
    }

    /** In Dutch, as a response without a preference of the client is. */
    private static Map<String, Object> example(ProblemKind kind) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", Problem.TYPE_PREFIX + kind.code());
        example.put("title", text(kind.code() + ".title"));
        example.put("status", kind.status());
        example.put("detail", text(kind.code() + ".detail"));
        example.put("instance", ANY_PATH);
        if (kind == ProblemKind.BAD_REQUEST) {
            example.put("errors", List.of(missing("/url")));
        }
        return example;
    }

    private static Map<String, Object> missing(String property) {
        var fault = new LinkedHashMap<String, Object>();
        fault.put("pointer", property);
        fault.put("code", "missing");
        fault.put("detail", text("fault.missing"));
        return fault;
    }

    private static String text(String key) {
        return new MessageFormat(TEXTS.getProperty(key), Locale.forLanguageTag("nl")).format(new Object[0]);
    }

    /** The headers that every response has. */
    static void addHeadersOfAll(APIResponse response) {
        ALWAYS.forEach(header -> add(response, header));
    }

    /** Adds one of the common headers, in the place of one with this name. */
    static void add(APIResponse response, String header) {
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
                .examples(List.of(missing("/persons")))
                .required(List.of("code", "detail"))
                .addProperty("pointer", string().description("JSON Pointer into the body"))
                .addProperty("parameter", string().description("Query, path or header parameter"))
                .addProperty("code", string().description("Stable name"))
                .addProperty("detail", string());
    }

    private static Schema whole() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).minimum(BigDecimal.ZERO);
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
