// SPDX-License-Identifier: EUPL-1.2
/**
 * Access tokens, the caller they name, and the rows of the database that a caller may see.
 *
 * <p>RFC 9068 and 8705; NL GOV profile for OAuth; ADR 0012, 0014 and 0022.
 */
package nl.onderdak.web.security;
