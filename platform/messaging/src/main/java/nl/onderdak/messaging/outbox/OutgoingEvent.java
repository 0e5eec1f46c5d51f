// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import nl.onderdak.contracts.DomainEvent;

/**
 * A fact to tell.
 *
 * @param data the fact
 * @param sequence version of the aggregate that the fact made, 1 for the first, without holes; taken under the
 *     aggregate's row lock
 */
public record OutgoingEvent(DomainEvent data, long sequence) {}
