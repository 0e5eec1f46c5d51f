// SPDX-License-Identifier: EUPL-1.2
/**
 * CSV in and out, without formulas that a spreadsheet would run.
 *
 * <p>RFC 4180.
 */
package nl.onderdak.web.csv;
