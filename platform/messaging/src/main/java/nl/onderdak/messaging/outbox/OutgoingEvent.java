// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.time.Instant;
import java.util.Optional;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.messaging.event.TraceContext;

/**
 * A fact to publish.
 *
 * @param data the fact
 * @param sequence version of the aggregate that the fact made, 1 for the first, without holes; taken under the
 *     aggregate's row lock
 * @param recordedAt when it was recorded, as in its row; of {@link nl.onderdak.messaging.time.RecordingClock}
 * @param traceparent of the work that made it, W3C
 */
public record OutgoingEvent(DomainEvent data, long sequence, Instant recordedAt, Optional<String> traceparent) {

    /** A fact that the current work made. */
    public OutgoingEvent(DomainEvent data, long sequence, Instant recordedAt) {
        this(data, sequence, recordedAt, TraceContext.current());
    }
}
