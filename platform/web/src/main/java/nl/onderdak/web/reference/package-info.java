// SPDX-License-Identifier: EUPL-1.2
/**
 * The contract of a service as a page for people, without script.
 *
 * <p>OpenAPI 3.1; ADR 0082.
 */
package nl.onderdak.web.reference;
