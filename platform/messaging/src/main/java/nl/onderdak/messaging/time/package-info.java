// SPDX-License-Identifier: EUPL-1.2
/**
 * The clock, and the moments at which facts are recorded.
 *
 * <p>No fact is recorded before a published watermark: ADR 0033.
 */
package nl.onderdak.messaging.time;
