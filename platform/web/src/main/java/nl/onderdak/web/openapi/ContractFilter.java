// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.ScopeDescriptions;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.deprecation.DeprecatedSince;
import nl.onderdak.web.problem.ProblemKind;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/**
 * Adds to the contract the parts that hold for every operation: its scope, the responses that any operation may return,
 * the headers on every response, and the headers for retries and lost-update protection.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String CREATED = "201";
    private static final String LOCATION = "Location";
    private static final String TOKEN_URL = "onderdak.openapi.token-url";
    private static final String IDEMPOTENT = "x-idempotent";
    private static final Set<String> GENERATED = Set.of("null", "", "Bad Request", "Not Authorized", "Not Allowed");
    /** Media types that a browser saves. */
    private static final Set<String> FILES = Set.of(CsvWriter.CSV, "application/pdf");

    private static final String VISIBLE = "\\S";
    private static final String SCHEME = "oauth2";
    private static final Set<PathItem.HttpMethod> CHANGES = Set.of(
            PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE, PathItem.HttpMethod.POST);

    private final IndexView index;
    private final OperationMethods methods;
    private final AnnotatedOperations versioned;
    private final AnnotatedOperations deprecated;

    public ContractFilter(IndexView index) {
        this.index = index;
        this.methods = new OperationMethods(index);
        this.versioned = new AnnotatedOperations(index, Versioned.class);
        this.deprecated = new AnnotatedOperations(index, DeprecatedSince.class);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components =
                contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        contract.setComponents(components);
        CommonComponents.addTo(components);
        addForm(components, "HalfYear", HalfYear.PATTERN, "Half-year (kalenderhalfjaar)", "2024-H1");
        addForm(components, "MunicipalityCode", MunicipalityCode.PATTERN, "CBS code (gemeentecode)", "GM0141");
        addForm(components, "ProvinceCode", ProvinceCode.PATTERN, "CBS code (provinciecode)", "PV23");
        components.getSchemas().values().forEach(ContractFilter::leaveTypesToReferences);
        SimpleValues.inline(contract);
        SchemaNames.giveTo(contract);
        Set<String> used = new LinkedHashSet<>();
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) -> complete(path, method, item, operation, used)));
            Nulls.explainIn(contract);
            Examples examples = new Examples(contract, methods, new CsvExamples(index));
            contract.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().values().forEach(operation -> examples.addTo(path, operation)));
            VersionedServers.giveTo(contract);
        }
        components.addSecurityScheme(SCHEME, scheme(used));
    }

    /**
     * Constraints on records hold for the whole text, patterns of JSON Schema for any part of it. A pattern that only
     * requires a visible character means a part. What has a pattern is a text, also where the code has a type of its own.
     */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(VISIBLE)) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        if (pattern != null && schema.getType() == null && schema.getRef() == null && schema.getAnyOf() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        return schema;
    }

    /**
     * A reference to another schema, or to it or null, has no type of its own: the generated type would forbid the
     * other or the null.
     */
    private static void leaveTypesToReferences(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getRef() != null || property.getAnyOf() != null)
                    .forEach(property -> property.setType(null));
        }
    }

    private static void addForm(
            Components components, String name, String pattern, String description, String example) {
        components.addSchema(name, CommonComponents.text(pattern, description, example));
    }

    private static SecurityScheme scheme(Set<String> scopes) {
        var named = new TreeMap<String, String>();
        scopes.forEach(scope -> named.put(scope, ScopeDescriptions.of(scope)));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "OAuth 2.0 access token (JWT, NL GOV profile); the claim organisation names the caller's one.")
                .flows(OASFactory.createOAuthFlows()
                        .clientCredentials(OASFactory.createOAuthFlow()
                                .tokenUrl(ConfigProvider.getConfig().getValue(TOKEN_URL, String.class))
                                .scopes(named)));
    }

    private void complete(
            String path, PathItem.HttpMethod method, PathItem item, Operation operation, Set<String> used) {
        List<String> needed = methods.scopes(operation.getOperationId());
        used.addAll(needed);
        if (!needed.isEmpty()) {
            operation.setSecurity(new ArrayList<>(needed.stream()
                    .map(scope -> OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(scope)))
                    .toList()));
        }
        Optional<AnnotationInstance> ends = deprecated.of(operation.getOperationId());
        Optional<AnnotationInstance> shown = versioned.of(operation.getOperationId());
        boolean conditional = completeIfMatch(operation);
        boolean idempotent = method == PathItem.HttpMethod.POST && !isIdempotentByItself(operation);
        if (idempotent) {
            operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        }
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        shown.ifPresent(version -> ConditionalReads.complete(operation, version));
        ends.ifPresent(end -> Deprecations.complete(operation, end));
        List<String> headers =
                isPaged(operation) ? List.of("Link") : method == PathItem.HttpMethod.GET ? List.of() : List.of("ETag");
        responses.getAPIResponses().forEach((status, response) -> completeSuccess(status, response, headers));
        addProblems(path, item, method, operation, conditional, !needed.isEmpty());
    }

    private static boolean isIdempotentByItself(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(IDEMPOTENT);
    }

    private static boolean completeIfMatch(Operation operation) {
        boolean conditional = false;
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(parameter.getName())) {
                parameter
                        .required(true)
                        .description("ETag of the state that the caller has seen")
                        .schema(CommonComponents.text(
                                "(?:\\*|(?:W/)?\"[!#-~]*\"(?: *, *(?:W/)?\"[!#-~]*\")*)",
                                "The entity tag, a list of which one is the present one, or * for any state",
                                "\"3\""));
                conditional = true;
            }
        }
        return conditional;
    }

    private static boolean isPaged(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static void completeSuccess(String status, APIResponse response, List<String> headers) {
        if (status.startsWith("2")) {
            CommonComponents.addHeadersOfAll(response);
            headers.forEach(header -> CommonComponents.add(response, header));
            if (isFile(response)) {
                CommonComponents.add(response, "Content-Disposition");
            }
            if (status.equals(CREATED) || response.getHeaders().containsKey(LOCATION)) {
                CommonComponents.add(response, LOCATION);
            }
            // a header without a schema is text
            response.getHeaders().values().stream()
                    .filter(own -> own.getRef() == null && own.getSchema() == null)
                    .forEach(own -> own.setSchema(CommonComponents.string()));
        }
    }

    private static boolean isFile(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().keySet().stream().anyMatch(FILES::contains);
    }

    private static void addProblems(
            String path,
            PathItem item,
            PathItem.HttpMethod method,
            Operation operation,
            boolean conditional,
            boolean secured) {
        boolean changes = CHANGES.contains(method);
        boolean hasParameters = hasParameters(item, operation);
        Map<ProblemKind, Boolean> applicable = Map.ofEntries(
                Map.entry(ProblemKind.BAD_REQUEST, true),
                // a token that is not valid is refused also where none is needed
                Map.entry(ProblemKind.UNAUTHENTICATED, true),
                Map.entry(ProblemKind.FORBIDDEN, secured),
                Map.entry(ProblemKind.NOT_FOUND, path.contains("{") || changes || hasParameters),
                Map.entry(ProblemKind.METHOD_NOT_ALLOWED, true),
                Map.entry(ProblemKind.NOT_ACCEPTABLE, true),
                Map.entry(ProblemKind.CONFLICT, changes),
                Map.entry(ProblemKind.PRECONDITION_FAILED, conditional),
                // by the head of a request, whether the operation takes a body or not
                Map.entry(ProblemKind.CONTENT_TOO_LARGE, true),
                Map.entry(ProblemKind.UNSUPPORTED_MEDIA_TYPE, true),
                Map.entry(ProblemKind.URI_TOO_LONG, true),
                Map.entry(ProblemKind.HEADERS_TOO_LARGE, true),
                Map.entry(ProblemKind.PRECONDITION_REQUIRED, conditional),
                Map.entry(ProblemKind.TOO_MANY_REQUESTS, true),
                Map.entry(ProblemKind.INTERNAL_ERROR, true),
                Map.entry(ProblemKind.SERVICE_UNAVAILABLE, true));
        for (ProblemKind kind : ProblemKind.values()) {
            String status = Integer.toString(kind.status());
            boolean described = operation.getResponses().hasAPIResponse(status)
                    && operation.getResponses().getAPIResponse(status).getDescription() != null
                    && operation.getResponses().getAPIResponse(status).getContent() != null;
            if (applicable.getOrDefault(kind, false) && !described) {
                operation.getResponses().addAPIResponse(status, problem(kind, operation));
            }
        }
    }

    private static APIResponse problem(ProblemKind kind, Operation operation) {
        APIResponse own = operation.getResponses().getAPIResponse(Integer.toString(kind.status()));
        return own == null || GENERATED.contains(String.valueOf(own.getDescription()))
                ? OASFactory.createAPIResponse().ref(CommonComponents.component(kind.code()))
                : CommonComponents.problem(kind, own.getDescription());
    }

    private static boolean hasParameters(PathItem item, Operation operation) {
        return (item.getParameters() != null && !item.getParameters().isEmpty())
                || (operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH));
    }
}
