// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.time.Instant;

/**
 * A record that could not be applied and waits, with all that follow it in the history of its aggregate.
 *
 * @param number order of parking
 * @param consumer the consumer that could not apply it
 * @param source CloudEvents source, or null when unreadable
 * @param type CloudEvents type, or null when unreadable
 * @param subject the aggregate, or null when unreadable
 * @param sequence version of the aggregate, or null when unreadable
 * @param municipality the municipality with provisional figures because of it, or null when unreadable
 * @param reason reason of parking
 * @param detail the failure, without content of the event
 * @param parkedAt moment of parking
 */
public record ParkedEvent(
        long number,
        String consumer,
        String source,
        String type,
        String subject,
        Long sequence,
        String municipality,
        Reason reason,
        String detail,
        Instant parkedAt) {

    /** Why an event is parked. */
    public enum Reason {
        /** An earlier event of the same aggregate is missing. */
        HOLE,
        /** An earlier event of the same aggregate is parked. */
        BEHIND_PARKED,
        /** The record cannot be read. */
        UNDECODABLE,
        /** The consumer's rules refuse it. */
        REFUSED
    }
}
