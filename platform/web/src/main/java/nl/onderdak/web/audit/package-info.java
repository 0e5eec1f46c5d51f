// SPDX-License-Identifier: EUPL-1.2
/**
 * The audit trail: records every change and every read of data on households, seals the records, and shows them as
 * audit trail and as processing log.
 *
 * <p>ADR 0020 and 0023; Logboek Dataverwerkingen.
 */
package nl.onderdak.web.audit;
