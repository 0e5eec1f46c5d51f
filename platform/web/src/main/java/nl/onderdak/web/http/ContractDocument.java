// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import nl.onderdak.web.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives the contract an entity tag, and answers 304 to a client that has it. The tag is weak, since it is the same for the
 * compressed form.
 */
@ApplicationScoped
public class ContractDocument {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int NOT_MODIFIED = 304;

    private final OpenApiDocumentService documents;
    private final String path;

    private volatile String tag;

    ContractDocument(
            OpenApiDocumentService documents, @ConfigProperty(name = "quarkus.smallrye-openapi.path") String path) {
        this.documents = documents;
        this.path = path;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::answer, FilterOrder.CONTRACT);
    }

    private void answer(RoutingContext request) {
        if (!path.equals(request.request().path())
                || !READS.contains(request.request().method())) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.ETAG, tag()).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (ConditionalRead.includes(request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), tag())) {
            request.response().setStatusCode(NOT_MODIFIED).end();
        } else {
            request.next();
        }
    }

    /** The document does not change while the service runs. */
    private String tag() {
        if (tag == null) {
            tag = "W/\"" + hash(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON)) + '"';
        }
        return tag;
    }

    private static String hash(byte[] document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
