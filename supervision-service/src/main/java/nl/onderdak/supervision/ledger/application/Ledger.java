// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;

/** The append-only ledger, with the running totals beside it. */
public interface Ledger {

    /** Appends a set of entries and adds them to the running totals. */
    Uni<Void> append(List<LedgerEntry> entries);

    /** Empties ledger, totals and the view of the municipalities, before everything is read again. */
    Uni<Void> reset();

    /** Where the running totals are not the sum of the entries; empty when all is well. */
    Uni<List<LedgerDifference>> differences();

    /** Number of entries. */
    Uni<Long> size();
}
