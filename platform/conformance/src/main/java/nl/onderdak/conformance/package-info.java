// SPDX-License-Identifier: EUPL-1.2
/**
 * Suites that every service inherits: isolation, roles, row security, tokens, privacy and architecture.
 *
 * <p>Full lists run here once, a smoke set in each service.
 */
package nl.onderdak.conformance;
