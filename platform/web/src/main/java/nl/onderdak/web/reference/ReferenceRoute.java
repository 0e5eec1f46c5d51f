// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import nl.onderdak.web.problem.Language;
import nl.onderdak.web.problem.Texts;

/** {@code /docs}: the contract that the service serves, for people, without a token. */
@ApplicationScoped
public class ReferenceRoute {

    /** The path, beside the versions of the API: the page tells which it describes. */
    public static final String PATH = "/docs";

    private final OpenApiDocumentService contract;
    private final Texts texts;
    private final ObjectMapper json;
    private final Vertx vertx;
    private Rendered rendered;

    /** In UTF-8: it is written once and sent often. */
    private record Rendered(Buffer html, String policy) {}

    ReferenceRoute(OpenApiDocumentService contract, Texts texts, ObjectMapper json, Vertx vertx) {
        this.contract = contract;
        this.texts = texts;
        this.json = json;
        this.vertx = vertx;
    }

    void serve(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        vertx.executeBlocking(this::page)
                .onFailure(request::fail)
                .onSuccess(page -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader("Content-Security-Policy", page.policy())
                        .end(page.html()));
    }

    private synchronized Rendered page() throws IOException {
        if (rendered == null) {
            byte[] document = contract.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
            ReferencePage page = ReferencePage.of(
                    json.readTree(document),
                    ProblemCatalogue.of(texts.ofPlatform(Language.EN), texts.ofService(Language.EN)));
            rendered = new Rendered(Buffer.buffer(page.html()), page.policy());
        }
        return rendered;
    }
}
