// SPDX-License-Identifier: EUPL-1.2
/**
 * Operations that will end: announced in the contract and on every response.
 *
 * <p>RFC 9745, {@code Deprecation}; RFC 8594, {@code Sunset}; docs/contracts/deprecation.md.
 */
package nl.onderdak.web.deprecation;
