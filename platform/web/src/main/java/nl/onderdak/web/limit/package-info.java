// SPDX-License-Identifier: EUPL-1.2
/**
 * Bounds on requests per client, on failed logins per network, on heads of requests, and on the time that a connection may
 * take.
 *
 * <p>429 with {@code Retry-After}: RFC 6585; ADR 0021.
 */
package nl.onderdak.web.limit;
