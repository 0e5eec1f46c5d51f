// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads JSON strictly into records and reports every fault at once.
 *
 * <p>RFC 8259; ADR 0010.
 */
package nl.onderdak.web.json;
