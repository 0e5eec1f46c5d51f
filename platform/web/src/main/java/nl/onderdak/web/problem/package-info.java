// SPDX-License-Identifier: EUPL-1.2
/**
 * Problem details for every failure, in Dutch and English.
 *
 * <p>RFC 9457; ADR 0010.
 */
package nl.onderdak.web.problem;
