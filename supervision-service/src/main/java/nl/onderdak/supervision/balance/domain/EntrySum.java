// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;

/**
 * The entries of one half-year, kind and movement together.
 *
 * @param halfYear they count in
 * @param kind of the entries
 * @param movement of the entries
 * @param entries their number
 * @param persons signed sum; positive improves the balance
 */
public record EntrySum(HalfYear halfYear, EntryKind kind, Movement movement, long entries, long persons) {}
