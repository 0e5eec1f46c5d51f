// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.messaging.event.TraceContext;

/** The facts of accepted decisions as events to publish, numbered with the version of the state that was decided upon. */
public final class Facts {

    private Facts() {}

    /**
     * The facts of one decision.
     *
     * @param recordedAt moment that the rows of the state are stored with
     */
    public static List<OutgoingEvent> of(Decision.Accepted<? extends Versioned> accepted, Instant recordedAt) {
        return of(accepted, recordedAt, TraceContext.current());
    }

    /**
     * The facts of a decision on a command of another request than the current one.
     *
     * @param traceparent of that request, W3C
     */
    public static List<OutgoingEvent> of(
            Decision.Accepted<? extends Versioned> accepted, Instant recordedAt, Optional<String> traceparent) {
        long version = accepted.state().version();
        return accepted.events().stream()
                .map(event -> new OutgoingEvent(event, version, recordedAt, traceparent))
                .toList();
    }

    /** The facts of several decisions that are recorded at one moment, in order. */
    public static <S extends Versioned> List<OutgoingEvent> of(
            Collection<Decision.Accepted<S>> accepted, Instant recordedAt) {
        return accepted.stream().flatMap(each -> of(each, recordedAt).stream()).toList();
    }
}
