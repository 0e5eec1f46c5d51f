// SPDX-License-Identifier: EUPL-1.2
/**
 * Stores events in the transaction of the use case, and publishes them with watermarks.
 *
 * <p>The outbox is a queue: ADR 0002; watermarks: ADR 0033.
 */
package nl.onderdak.messaging.outbox;
