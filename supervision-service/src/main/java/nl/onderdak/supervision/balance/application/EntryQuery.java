// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;

/**
 * Which entries.
 *
 * @param from first effective date, or empty
 * @param to last effective date, or empty
 * @param halfYear only of this half-year, or empty
 * @param kind only of this kind, or empty
 * @param movement only what moved so, or did not, or empty
 * @param after the entry after which to go on
 * @param limit how many at most
 */
public record EntryQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<HalfYear> halfYear,
        Optional<EntryKind> kind,
        Optional<Movement> movement,
        EntryKey after,
        int limit) {}
