// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;

/**
 * A filter and page of entries.
 *
 * @param from first effective date, or empty
 * @param to last effective date, or empty
 * @param halfYear only of this half-year, or empty
 * @param kind only of this kind, or empty
 * @param movement only of this movement, or empty
 * @param after the entry after which the page begins
 * @param limit maximum number of entries
 */
public record EntryQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<HalfYear> halfYear,
        Optional<EntryKind> kind,
        Optional<Movement> movement,
        EntryKey after,
        int limit) {}
