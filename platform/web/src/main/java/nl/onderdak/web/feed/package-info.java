// SPDX-License-Identifier: EUPL-1.2
/**
 * The published events as a feed, for organisations without Kafka.
 *
 * <p>Each event once, in one order: ADR 0061.
 */
package nl.onderdak.web.feed;
