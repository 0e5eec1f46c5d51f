// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.TakeoverBookkeeping.Held;

/** The append-only ledger, with the running totals beside it. */
public interface Ledger {

    /** Appends a set of entries and adds them to the running totals. */
    Uni<Void> append(List<LedgerEntry> entries);

    /**
     * The sums that count for municipalities that hand over, without their handovers.
     *
     * @param ending those whose moment of recording matters; for the others it is the epoch
     */
    Uni<List<Held>> held(Collection<MunicipalityCode> municipalities, Set<MunicipalityCode> ending);

    /** The running totals that differ from the sum of their entries. */
    Uni<List<LedgerDifference>> differences();

    /** Number of entries. */
    Uni<Long> size();
}
