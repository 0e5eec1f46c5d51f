// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Publishes the contact for reports of vulnerabilities at the well-known path (RFC 9116). */
@ApplicationScoped
public class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";

    void serve(@Observes Router router) {
        String text = text();
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .end(text));
    }

    private static String text() {
        try (var file = SecurityContact.class.getResourceAsStream("/security.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
