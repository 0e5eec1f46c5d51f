// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes the connection of a refused request of which a long body, or one of unknown length, was not read: to keep the
 * connection, the server would have to read it all. The client has a moment to read the response (RFC 9112, 9.6).
 */
final class UnreadBody {

    private static final long SHORT = 65_536;
    private static final long MILLISECONDS_TO_READ = 500;

    private UnreadBody() {}

    static void closeAfter(RoutingContext request) {
        HttpServerRequest asked = request.request();
        if (!asked.isEnded() && mayBeLong(asked) && !request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(answered -> {
                request.vertx().runOnContext(later -> asked.pause());
                request.vertx()
                        .setTimer(
                                MILLISECONDS_TO_READ, read -> asked.connection().close());
            });
        }
    }

    private static boolean mayBeLong(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || length != null && length.length() < 19 && Long.parseLong(length) > SHORT;
    }
}
