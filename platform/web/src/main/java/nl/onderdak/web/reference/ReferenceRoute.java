// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Vertx;
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
    private ReferencePage page;

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
        ProblemCatalogue problems = ProblemCatalogue.of(texts.ofPlatform(Language.EN), texts.ofService(Language.EN));
        // the first time it takes too long for the thread of the connections
        vertx.executeBlocking(() -> page(problems))
                .onFailure(request::fail)
                .onSuccess(found -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader("Content-Security-Policy", found.policy())
                        .end(found.html()));
    }

    private synchronized ReferencePage page(ProblemCatalogue problems) throws IOException {
        if (page == null) {
            byte[] document = contract.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
            page = ReferencePage.of(json.readTree(document), problems);
        }
        return page;
    }
}
