// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;

/**
 * An event of another service, new to this consumer and next in the history of its aggregate.
 *
 * @param id CloudEvents {@code id}
 * @param source CloudEvents {@code source}
 * @param type CloudEvents {@code type}
 * @param sequence version of the aggregate
 * @param recordedAt CloudEvents {@code time}: when the owner recorded it
 * @param data the fact
 * @param traceparent of the operation that published it, or null
 */
public record ReceivedEvent(
        UUID id, String source, String type, long sequence, Instant recordedAt, DomainEvent data, String traceparent) {}
