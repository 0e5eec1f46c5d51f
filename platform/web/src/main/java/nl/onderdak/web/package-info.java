// SPDX-License-Identifier: EUPL-1.2
/**
 * HTTP of all services; {@link nl.onderdak.web.FilterOrder} lists the filters that each request passes, in order.
 *
 * <p>NL API Design Rules.
 */
package nl.onderdak.web;
