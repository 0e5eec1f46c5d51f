// SPDX-License-Identifier: EUPL-1.2
/**
 * Intake of many lines in one request, as NDJSON, CSV or an array of JSON, with a report per line.
 *
 * <p>Bounded in lines, in bytes and in intakes at once: ADR 0021.
 */
package nl.onderdak.web.bulk;
