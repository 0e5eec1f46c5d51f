// SPDX-License-Identifier: EUPL-1.2
/**
 * Consumes events once and in order, parks those that cannot be applied, and rebuilds a view from the topics.
 *
 * <p>Positions are stored with the data: ADR 0003.
 */
package nl.onderdak.messaging.inbox;
