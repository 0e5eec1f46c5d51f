// SPDX-License-Identifier: EUPL-1.2
/**
 * Events on the wire: CloudEvents in binary mode, JSON, and the W3C trace they belong to.
 *
 * <p>CloudEvents 1.0; W3C Trace Context.
 */
package nl.onderdak.messaging.event;
