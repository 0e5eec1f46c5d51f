// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import nl.onderdak.web.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which responses the server may compress for clients that accept it: texts of some length. A response with a strong
 * entity tag is not compressed, since a tag of both forms would not be strong (RFC 9110, 8.8.1), and {@code If-Match} needs a
 * strong one.
 */
@ApplicationScoped
public class Compression {

    private static final String WEAK = "W/";
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Set<String> types;
    private final long smallest;

    Compression(
            @ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> types,
            @ConfigProperty(name = "onderdak.web.compress-from-bytes") long smallest) {
        this.types = types;
        this.smallest = smallest;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::begin, FilterOrder.COMPRESSION);
    }

    private void begin(RoutingContext request) {
        request.addHeadersEndHandler(headersEnd -> decide(request));
        request.next();
    }

    /** The server compresses what has no content coding yet, and takes this mark for one, which it does not send. */
    private void decide(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !HttpHeaders.IDENTITY.toString().equals(coding)) {
            return;
        }
        if (isLeftAlone(request) || isCompressible(headers)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    /** The server compresses none of these, and would send the mark. */
    private static boolean isLeftAlone(RoutingContext request) {
        return request.request().method().equals(HttpMethod.HEAD)
                || request.request().version() != HttpVersion.HTTP_1_1
                || WITHOUT_BODY.contains(request.response().getStatusCode());
    }

    private boolean isCompressible(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        String tag = headers.get(HttpHeaders.ETAG);
        return type != null
                && types.contains(MediaTypes.withoutParameters(type))
                && (length == null || Long.parseLong(length) >= smallest)
                && (tag == null || tag.startsWith(WEAK));
    }
}
