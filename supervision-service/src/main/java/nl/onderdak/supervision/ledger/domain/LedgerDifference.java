// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A running total that is not the sum of its entries.
 *
 * @param municipality CBS code
 * @param halfYear in which the entries count
 * @param cohort the half-year that the persons belong to
 * @param kind of the entries
 * @param movement of the entries
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
