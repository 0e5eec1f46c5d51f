// SPDX-License-Identifier: EUPL-1.2
/**
 * The edge: filters before routing, headers, correlation and the responses to failures.
 *
 * <p>RFC 9110; order in {@link nl.onderdak.web.FilterOrder}.
 */
package nl.onderdak.web.http;
