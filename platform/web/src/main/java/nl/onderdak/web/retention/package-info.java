// SPDX-License-Identifier: EUPL-1.2
/**
 * Destroys data whose retention term is over.
 *
 * <p>GDPR (AVG), art. 5(1)(e); Archiefwet; ADR 0024.
 */
package nl.onderdak.web.retention;
