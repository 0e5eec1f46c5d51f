// SPDX-License-Identifier: EUPL-1.2
/**
 * Webhooks: the events of the feed sent to the addresses of those who subscribed to them.
 *
 * <p>In order, signed, at least once, and to public addresses only: ADR 0060.
 */
package nl.onderdak.web.webhook;
