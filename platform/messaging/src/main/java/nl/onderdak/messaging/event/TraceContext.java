// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** The W3C {@code traceparent} of the work in hand; travels with the events that the work tells. */
public final class TraceContext {

    private static final String KEY = "onderdak.traceparent";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The traceparent of this request or event, if it has one. */
    public static Optional<String> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** The trace that {@link #current} is part of. */
    public static Optional<String> traceId() {
        return current().map(traceparent -> traceparent.split("-", -1)[1]);
    }

    /** Takes over a traceparent; what is not one, or comes outside a request or event, is ignored. */
    public static void set(String traceparent) {
        if (traceparent != null
                && VertxContext.isOnDuplicatedContext()
                && TRACEPARENT.matcher(traceparent).matches()) {
            ContextLocals.put(KEY, traceparent);
        }
    }
}
