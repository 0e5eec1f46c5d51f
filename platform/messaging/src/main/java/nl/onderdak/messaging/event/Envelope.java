// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The CloudEvents attributes of an event.
 *
 * @param id {@code id}, a UUIDv7
 * @param source {@code source}: the service that publishes it
 * @param type {@code type}
 * @param subject {@code subject}: the aggregate
 * @param sequence extension {@code sequence}: version of the aggregate, 1 for the first
 * @param partitionKey extension {@code partitionkey}: code of the municipality
 * @param time {@code time}: when it was recorded
 * @param traceparent W3C trace context, or null
 */
public record Envelope(
        UUID id,
        String source,
        String type,
        String subject,
        long sequence,
        String partitionKey,
        Instant time,
        String traceparent) {}
