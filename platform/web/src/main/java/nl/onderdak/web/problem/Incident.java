// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** The number under which a failure is in the log: the correlation id of its request, written as a UUID. */
public final class Incident {

    /** The header with the correlation id, on every response; also the name of the id in the log. */
    public static final String HEADER = "Correlation-Id";

    /** Under this name the routing context has the correlation id of the request: 32 hexadecimal digits. */
    public static final String CORRELATION = "onderdak.correlation";

    private static final String PREFIX = "urn:uuid:";

    private Incident() {}

    /** Of a request; a number of its own when the request has no correlation id. */
    static String of(RoutingContext request) {
        String id = request.get(CORRELATION);
        return PREFIX + (id == null ? UUID.randomUUID().toString() : grouped(id));
    }

    private static String grouped(String id) {
        return String.join(
                "-",
                id.substring(0, 8),
                id.substring(8, 12),
                id.substring(12, 16),
                id.substring(16, 20),
                id.substring(20));
    }
}
