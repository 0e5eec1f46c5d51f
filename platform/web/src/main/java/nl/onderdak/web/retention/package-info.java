// SPDX-License-Identifier: EUPL-1.2
/**
 * Destroys data whose retention term is over.
 *
 * <p>Art. 5(1)(e) AVG; ADR 0024.
 */
package nl.onderdak.web.retention;
