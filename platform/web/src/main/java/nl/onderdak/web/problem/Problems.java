// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.messaging.sql.DatabaseFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Turns every failure of a request into problem details (RFC 9457), in the language of the client. */
@ApplicationScoped
public class Problems {

    /** Under this name the routing context has the operation: method and template of the path. */
    public static final String OPERATION = "onderdak.operation";

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Texts texts;
    private final AllowedMethods methods;
    private final long retryAfterSeconds;

    Problems(
            Texts texts,
            AllowedMethods methods,
            @ConfigProperty(name = "onderdak.web.retry-after-seconds") long retryAfterSeconds) {
        this.texts = texts;
        this.methods = methods;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The response to a failure while a request was handled. */
    public ProblemAnswer of(Throwable failure, RoutingContext request) {
        Throwable cause = unwrap(failure);
        return switch (cause) {
            case BadInput bad -> badInput(bad.faults(), request);
            case Refused refused -> refused(refused.reason(), request);
            case ProblemException known -> answer(known.kind(), known.headers(), List.of(), request);
            case OptimisticLockException ignored -> of(ProblemKind.PRECONDITION_FAILED, request);
            case UnauthorizedException ignored -> unauthenticated(request);
            case AuthenticationFailedException unknown -> unauthenticated(unknown, request);
            case AuthenticationCompletionException ignored -> unauthenticated(request);
            case ForbiddenException ignored -> of(ProblemKind.FORBIDDEN, request);
            case ConstraintViolationException invalid -> constraints(invalid, request);
            case WebApplicationException web -> web(web, request);
            case HttpException http -> status(http.getStatusCode(), http, request);
            default -> other(cause, request);
        };
    }

    /** The response to a failure of which only the status is known. */
    public ProblemAnswer of(int status, RoutingContext request) {
        return status(status, null, request);
    }

    /** The response to a request of which the head is unreadable, and so its path and language too: in Dutch. */
    public ProblemAnswer ofUnreadable(ProblemKind kind) {
        List<Fault> faults = kind == ProblemKind.BAD_REQUEST
                ? List.of(Fault.in(null, "malformed-request", explain(Language.NL, "malformed-request")))
                : List.of();
        return answer(kind, Map.of(), faults, Instance.of(null), Language.NL);
    }

    /** The plain response of a kind. */
    public ProblemAnswer of(ProblemKind kind, RoutingContext request) {
        return answer(kind, Map.of(), List.of(), request);
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private ProblemAnswer badInput(List<Fault> faults, RoutingContext request) {
        Language language = language(request);
        List<Fault> explained = faults.stream()
                .map(fault -> fault.detail() != null
                        ? fault
                        : new Fault(fault.pointer(), fault.parameter(), fault.code(), explain(language, fault.code())))
                .toList();
        return answer(ProblemKind.BAD_REQUEST, Map.of(), explained, request);
    }

    private String explain(Language language, String code) {
        return texts.find(language, code + ".detail")
                .or(() -> texts.find(language, "fault." + code))
                .orElse(null);
    }

    private ProblemAnswer refused(Rejection reason, RoutingContext request) {
        Language language = language(request);
        Object[] arguments = reason.arguments().toArray();
        Problem problem = new Problem(
                Problem.TYPE_PREFIX + reason.code(),
                texts.find(language, reason.code() + ".title", arguments)
                        .or(() -> texts.find(language, ProblemKind.CONFLICT.code() + ".title"))
                        .orElse(reason.code()),
                ProblemKind.CONFLICT.status(),
                texts.find(language, reason.code() + ".detail", arguments).orElse(null),
                Instance.of(path(request)),
                List.of());
        return new ProblemAnswer(problem, headers(language, Map.of()));
    }

    private ProblemAnswer unauthenticated(AuthenticationFailedException unknown, RoutingContext request) {
        return Failures.isInfrastructure(unknown) ? unavailable(unknown, request) : unauthenticated(request);
    }

    private ProblemAnswer unauthenticated(RoutingContext request) {
        String challenge =
                request.request().getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return answer(ProblemKind.UNAUTHENTICATED, Map.of("WWW-Authenticate", challenge), List.of(), request);
    }

    private ProblemAnswer constraints(ConstraintViolationException invalid, RoutingContext request) {
        boolean ours = invalid.getConstraintViolations().stream()
                .anyMatch(violation -> StreamSupport.stream(
                                violation.getPropertyPath().spliterator(), false)
                        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
        if (ours) {
            return other(invalid, request);
        }
        return badInput(
                invalid.getConstraintViolations().stream()
                        .map(violation -> Fault.in(
                                lastName(violation.getPropertyPath()), "invalid-value", violation.getMessage()))
                        .distinct()
                        .toList(),
                request);
    }

    private static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }

    private ProblemAnswer web(WebApplicationException web, RoutingContext request) {
        return status(web.getResponse().getStatus(), web, request);
    }

    private ProblemAnswer status(int status, Throwable cause, RoutingContext request) {
        if (status == ProblemKind.UNAUTHENTICATED.status()) {
            return unauthenticated(request);
        }
        if (status == ProblemKind.METHOD_NOT_ALLOWED.status()) {
            return answer(
                    ProblemKind.METHOD_NOT_ALLOWED,
                    Map.of("Allow", String.join(", ", methods.of(path(request)))),
                    List.of(),
                    request);
        }
        if (status == ProblemKind.BAD_REQUEST.status()) {
            return badInput(List.of(Fault.in(null, "malformed-request", null)), request);
        }
        if (status >= 500) {
            return cause == null || cause.getCause() == null ? failed(cause, request) : other(cause, request);
        }
        return of(ProblemKind.of(status).orElse(ProblemKind.BAD_REQUEST), request);
    }

    private ProblemAnswer other(Throwable failure, RoutingContext request) {
        if (Failures.isInfrastructure(failure)) {
            return unavailable(failure, request);
        }
        if (Failures.isUniqueViolation(failure)) {
            return of(ProblemKind.CONFLICT, request);
        }
        if (Failures.isEndOfClient(failure)) {
            return of(ProblemKind.BAD_REQUEST.status(), request);
        }
        return failed(failure, request);
    }

    private ProblemAnswer unavailable(Throwable failure, RoutingContext request) {
        String incident = Incident.of(request);
        LOG.warnf(
                "%s returned 503, incident %s: %s",
                operation(request),
                incident,
                DatabaseFailures.causes(failure)
                        .map(cause -> cause.getClass().getSimpleName())
                        .toList());
        return answer(
                ProblemKind.SERVICE_UNAVAILABLE,
                Map.of("Retry-After", Long.toString(retryAfterSeconds)),
                List.of(),
                incident,
                request);
    }

    private ProblemAnswer failed(Throwable failure, RoutingContext request) {
        String incident = Incident.of(request);
        LOG.errorf(
                failure == null ? null : DatabaseFailures.withoutContent(failure),
                "%s returned 500, incident %s",
                operation(request),
                incident);
        return answer(ProblemKind.INTERNAL_ERROR, Map.of(), List.of(), incident, request);
    }

    private ProblemAnswer answer(
            ProblemKind kind, Map<String, String> headers, List<Fault> faults, RoutingContext request) {
        return answer(kind, headers, faults, Instance.of(path(request)), request);
    }

    private ProblemAnswer answer(
            ProblemKind kind,
            Map<String, String> headers,
            List<Fault> faults,
            String instance,
            RoutingContext request) {
        return answer(kind, headers, faults, instance, language(request));
    }

    private ProblemAnswer answer(
            ProblemKind kind, Map<String, String> headers, List<Fault> faults, String instance, Language language) {
        Problem problem = new Problem(
                Problem.TYPE_PREFIX + kind.code(),
                texts.find(language, kind.code() + ".title").orElse(kind.code()),
                kind.status(),
                texts.find(language, kind.code() + ".detail").orElse(null),
                instance,
                faults);
        return new ProblemAnswer(problem, headers(language, headers));
    }

    private static Map<String, String> headers(Language language, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Language", language.tag());
        return headers;
    }

    private static Language language(RoutingContext request) {
        return Language.preferred(request.request().getHeader("Accept-Language"));
    }

    /** Without the values in the path: they may be anything. */
    private static String operation(RoutingContext request) {
        return Objects.requireNonNullElse(
                request.get(OPERATION), request.request().method() + " of no operation");
    }

    private static String path(RoutingContext request) {
        return request.request().path();
    }
}
