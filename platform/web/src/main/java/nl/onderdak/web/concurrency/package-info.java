// SPDX-License-Identifier: EUPL-1.2
/**
 * Versions of resources as entity tags.
 *
 * <p>RFC 9110, {@code ETag} and {@code If-Match}; RFC 6585, 428.
 */
package nl.onderdak.web.concurrency;
