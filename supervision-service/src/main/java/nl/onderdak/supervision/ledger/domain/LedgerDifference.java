// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A running total that is not the sum of its entries.
 *
 * @param municipality whose total
 * @param halfYear of which half-year
 * @param cohort of which cohort
 * @param kind of which kind
 * @param movement moved or not
 * @param total persons according to the running total
 * @param ledger persons according to the entries
 */
public record LedgerDifference(
        MunicipalityCode municipality,
        HalfYear halfYear,
        HalfYear cohort,
        EntryKind kind,
        Movement movement,
        long total,
        long ledger) {}
