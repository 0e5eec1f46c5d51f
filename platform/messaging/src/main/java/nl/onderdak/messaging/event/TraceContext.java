// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C {@code traceparent} of the current work; travels with the events that the work publishes. */
public final class TraceContext {

    private static final String KEY = "onderdak.traceparent";
    private static final String CALLER = "onderdak.caller-span";

    /** Nine digits or fewer among zeros are no random id; they may be the number of a person. */
    private static final String NO_NUMBER = "(?!0*[0-9]{0,9}0*-)";

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-" + NO_NUMBER + "[0-9a-f]{32}-" + NO_NUMBER + "[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /**
     * The place of an operation in a trace.
     *
     * @param traceId the trace
     * @param spanId the operation
     * @param parentSpanId the operation that called it, or null
     */
    public record Trace(String traceId, String spanId, String parentSpanId) {

        /** An operation that follows from the one that a traceparent names, with an id of its own; empty without one. */
        public static Optional<Trace> below(String traceparent) {
            return Optional.ofNullable(traceparent)
                    .filter(text -> TRACEPARENT.matcher(text).matches())
                    .map(text -> text.split("-", -1))
                    .map(parts -> new Trace(parts[1], newSpanId(), parts[2]));
        }
    }

    /** The traceparent of this request or event, if it has one. */
    public static Optional<String> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** The place of the current work in the trace that {@link #current} names. */
    public static Optional<Trace> trace() {
        return current()
                .map(traceparent -> traceparent.split("-", -1))
                .map(parts -> new Trace(
                        parts[1], parts[2], ContextLocals.<String>get(CALLER).orElse(null)));
    }

    /** Adopts a traceparent; ignores text that is not one, and calls outside a request or event. */
    public static void set(String traceparent) {
        if (traceparent != null
                && VertxContext.isOnDuplicatedContext()
                && TRACEPARENT.matcher(traceparent).matches()) {
            ContextLocals.put(KEY, traceparent);
        }
    }

    /** Continues the trace of a caller with an operation of our own, which the events of this work name as their parent. */
    public static void enter(String traceparent) {
        if (VertxContext.isOnDuplicatedContext()) {
            Trace.below(traceparent).ifPresent(trace -> {
                ContextLocals.put(CALLER, trace.parentSpanId());
                set("00-" + trace.traceId() + "-" + trace.spanId() + traceparent.substring(traceparent.length() - 3));
            });
        }
    }

    /** The id of a new trace. */
    public static String newTraceId() {
        var random = ThreadLocalRandom.current();
        // all zeros means no trace
        return "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1);
    }

    private static String newSpanId() {
        // all zeros means no span
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }
}
