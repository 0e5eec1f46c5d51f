// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.value.ConstraintFaults;
import nl.onderdak.web.value.TextForm;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters and headers that are unknown, repeated, missing or malformed, all at once with 400, and together
 * with the faults of a JSON body; also a {@code knownAt} in the future, which would not be reproducible. A path with a
 * malformed parameter gets 404.
 */
public class ParameterCheck {

    private static final String KNOWN_AT = "knownAt";

    /** How far the clock of a client may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Map<Method, Parameters> known = new ConcurrentHashMap<>();
    private final Texts texts;
    private final Validator validator;
    private final ConstraintFaults constraints;
    private final GivenParameters given;
    private final Clock clock;

    ParameterCheck(Texts texts, Validator validator, ConstraintFaults constraints, GivenParameters given, Clock clock) {
        this.texts = texts;
        this.validator = validator;
        this.constraints = constraints;
        this.given = given;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = FilterOrder.PARAMETERS)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Parameters parameters = known.computeIfAbsent(resource.getResourceMethod(), Parameters::new);
        checkPath(parameters, request.getUriInfo().getPathParameters());
        List<Fault> faults = new ArrayList<>();
        Map<String, List<String>> query =
                query(request.getUriInfo().getRequestUri().getRawQuery());
        query.forEach(
                (name, values) -> checkQuery(name, values, parameters.query().get(name), faults));
        parameters.query().forEach((name, declared) -> {
            if (declared.required() && !query.containsKey(name)) {
                add(faults, name, "missing");
            }
        });
        faults.addAll(HeaderFaults.of(request, parameters));
        if (!faults.isEmpty()) {
            if (parameters.readsRecord() && hasJson(request)) {
                given.wereFaulty(faults);
                return;
            }
            throw new BadInput(faults);
        }
        given.are(parameters, request.getUriInfo().getPathParameters(), query);
    }

    /** Then the faults are named together with those of the body, which is read next. */
    private static boolean hasJson(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !"0".equals(length);
    }

    // the framework's own map takes Limit for limit
    private Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.computeIfAbsent(decoded(equals < 0 ? pair : pair.substring(0, equals)), ignored -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadInput(Fault.in(null, "malformed-uri", null));
        }
    }

    private static void checkPath(Parameters parameters, MultivaluedMap<String, String> path) {
        parameters.path().forEach((name, declared) -> {
            for (String value : path.getOrDefault(name, List.of())) {
                if (declared.form().isPresent()
                        && declared.form().get().read(value).isEmpty()) {
                    throw new NotFound();
                }
            }
        });
    }

    private void checkQuery(String name, List<String> values, Parameters.Declared declared, List<Fault> faults) {
        if (declared == null) {
            add(faults, name, "unknown-parameter");
            return;
        }
        if (values.size() > 1 && !declared.many()) {
            add(faults, name, "repeated");
            return;
        }
        declared.form().ifPresent(form -> values.forEach(value -> checkValue(name, value, form, declared, faults)));
    }

    private void checkValue(String name, String text, TextForm form, Parameters.Declared declared, List<Fault> faults) {
        Optional<Object> value = form.read(text);
        if (value.isEmpty()) {
            add(faults, name, "invalid-" + form.name(), form.hint());
        } else if (KNOWN_AT.equals(name) && isAhead(value.get())) {
            add(faults, name, "known-in-future");
        } else if (declared.holder() != null && !declared.many()) {
            validator
                    .validateValue(declared.holder(), declared.field(), value.get())
                    .forEach(violation ->
                            faults.add(Fault.in(name, constraints.code(violation), constraints.detail(violation))));
        }
    }

    private boolean isAhead(Object value) {
        return value instanceof Instant moment && moment.isAfter(clock.instant().plus(AHEAD));
    }

    private void add(List<Fault> faults, String name, String code, Object... arguments) {
        faults.add(Fault.in(name, code, texts.text("fault." + code, arguments)));
    }
}
