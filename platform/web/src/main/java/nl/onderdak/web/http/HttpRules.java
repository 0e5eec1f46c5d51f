// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.ProblemAnswer;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses requests by their form, also those that reach no resource. */
@ApplicationScoped
public class HttpRules {

    private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");
    /** A header with an empty name: Netty accepts it, a proxy may not. Refused against request smuggling. */
    private static final String NO_NAME = "";

    /** How paths end that take many; those of VERA also as an array of JSON. */
    private static final String INTAKES = "-intakes";

    /** Media types of many lines, which single commands do not have. */
    private static final Set<String> LINES = Set.of("application/x-ndjson", CsvWriter.CSV);

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final String ACCEPT = "Accept";
    private static final String IDENTITY = "identity";
    private static final int BETWEEN_HEADERS = ": \r\n".length();

    private final Problems problems;
    private final ProblemWriter writer;
    private final long largestCommand;
    private final long largestBulk;
    private final int longestAddress;
    private final int largestHead;

    HttpRules(
            Problems problems,
            ProblemWriter writer,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") long largestCommand,
            @ConfigProperty(name = "onderdak.web.bulk.max-bytes") long largestBulk,
            @ConfigProperty(name = "onderdak.web.max-uri-length") int longestAddress,
            @ConfigProperty(name = "onderdak.web.max-header-bytes") int largestHead) {
        this.problems = problems;
        this.writer = writer;
        this.largestCommand = largestCommand;
        this.largestBulk = largestBulk;
        this.longestAddress = longestAddress;
        this.largestHead = largestHead;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::begin, FilterOrder.HTTP_RULES);
    }

    void failures(@Observes Router router) {
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::fail));
    }

    private void begin(RoutingContext request) {
        Optional<ProblemKind> refusal = refusal(request.request());
        if (refusal.isPresent()) {
            refuse(refusal.get(), request);
        } else if (isCoded(request.request())) {
            refuseCoding(request);
        } else if (!isAddress(request.request().uri())) {
            refuseAddress(request);
        } else if (request.request().headers().contains(NO_NAME)) {
            writer.write(problems.of(ProblemKind.BAD_REQUEST.status(), request), request);
        } else {
            dropEmptyElements(request.request());
            request.next();
        }
    }

    private static void dropEmptyElements(HttpServerRequest request) {
        List<String> accept = request.headers().getAll(ACCEPT);
        if (!accept.isEmpty()) {
            request.headers().set(ACCEPT, MediaTypes.withoutEmpty(accept));
        }
    }

    private Optional<ProblemKind> refusal(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(ProblemKind.HTTP_VERSION_NOT_SUPPORTED);
        }
        if (request.uri().length() > longestAddress) {
            return Optional.of(ProblemKind.URI_TOO_LONG);
        }
        if (headSize(request) > largestHead) {
            return Optional.of(ProblemKind.HEADERS_TOO_LARGE);
        }
        if (request.path() == null || isStrange(request.path())) {
            return Optional.of(ProblemKind.NOT_FOUND);
        }
        String type = request.getHeader("Content-Type");
        if (!MediaTypes.isOne(type) || isOfNoType(request) || (hasBody(request) && !MediaTypes.isUtf8(type))) {
            return Optional.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!MediaTypes.areSome(request.headers().getAll(ACCEPT))) {
            return Optional.of(ProblemKind.NOT_ACCEPTABLE);
        }
        return announced(request) > largest(request) ? Optional.of(ProblemKind.CONTENT_TOO_LARGE) : Optional.empty();
    }

    private static int headSize(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + BETWEEN_HEADERS;
        }
        return size;
    }

    private static boolean isAddress(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    // the router would take these for the path without them, and so have two addresses for one thing
    private static boolean isStrange(String path) {
        return (path.length() > 1 && path.endsWith("/") && !path.startsWith("/q/"))
                || path.contains("//")
                || path.indexOf(';') >= 0
                || DOTS.matcher(path).find();
    }

    private long largest(HttpServerRequest request) {
        return isBulk(request) ? largestBulk : largestCommand;
    }

    /** By its media type, or, since an array of JSON has no other than a command, by its path. */
    private static boolean isBulk(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null
                && (LINES.contains(MediaTypes.withoutParameters(type))
                        || request.path().endsWith(INTAKES));
    }

    // the framework would read it as the type of the first method it finds, JSON here and CSV there
    private static boolean isOfNoType(HttpServerRequest request) {
        return request.getHeader("Content-Type") == null && hasBody(request);
    }

    /** Whether the body is compressed, which nothing here unpacks. */
    private static boolean isCoded(HttpServerRequest request) {
        return hasBody(request)
                && request.headers().getAll("Content-Encoding").stream()
                        .anyMatch(coding -> !coding.strip().equalsIgnoreCase(IDENTITY));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return WITH_BODY.contains(request.method())
                && (announced(request) > 0 || request.headers().contains("Transfer-Encoding"));
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private void refuse(ProblemKind kind, RoutingContext request) {
        writer.write(problems.of(kind, request), request);
    }

    private void refuseCoding(RoutingContext request) {
        ProblemAnswer answer = problems.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, request);
        Map<String, String> headers = new HashMap<>(answer.headers());
        // RFC 9110, 12.5.3: so that the client knows that it is the coding, and which would do
        headers.put("Accept-Encoding", IDENTITY);
        writer.write(new ProblemAnswer(answer.problem(), headers), request);
    }

    private void refuseAddress(RoutingContext request) {
        writer.write(problems.of(new BadInput(Fault.in(null, "malformed-uri", null)), request), request);
    }

    private void fail(RoutingContext request) {
        // the router cannot look for a route to such an address, and fails before it comes to the first
        if (!isAddress(request.request().uri())) {
            refuseAddress(request);
            return;
        }
        writer.write(
                request.failure() == null
                        ? problems.of(request.statusCode(), request)
                        : problems.of(request.failure(), request),
                request);
    }
}
