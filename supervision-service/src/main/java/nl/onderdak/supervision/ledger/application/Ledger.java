// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** The moment at which the given number of entries was recorded since the last checkpoint; empty when fewer were. */
    Uni<Optional<Instant>> checkpointDue(int entries);

    /** Keeps the totals of the entries that were recorded up to a moment; does nothing when a later checkpoint exists. */
    Uni<Void> addCheckpoint(Instant recordedUntil);

    /** The totals, running ones and those of checkpoints, that differ from the sum of their entries. */
    Uni<List<LedgerDifference>> differences();

    /** Number of entries. */
    Uni<Long> size();
}
