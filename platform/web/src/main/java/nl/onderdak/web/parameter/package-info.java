// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks parameters of path and query: unknown, repeated and malformed ones are refused.
 *
 * <p>ADR 0010.
 */
package nl.onderdak.web.parameter;
