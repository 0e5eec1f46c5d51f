// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The ledger that a rebuild fills beside the one that is read, and the rebuilds. */
public interface NextLedger {

    /** Lets the rest of the transaction write to the next ledger instead of the present one. */
    Uni<Void> use();

    /** Empties the next ledger, for a rebuild to fill. */
    Uni<Void> reset(long number);

    /** Whether the next ledger holds everything that was written to it since it was emptied for this rebuild. */
    Uni<Boolean> isWhole(long number);

    /** Replaces the rows of the present ledger that differ from the next one; returns their number. */
    Uni<Long> replace();

    /** Records a request; does nothing while a rebuild runs. */
    Uni<Void> request(Instant at);

    /** The last rebuild that was requested. */
    Uni<Optional<LedgerRebuilding>> latest();

    /** Takes on the rebuild that runs, when nobody has worked at it since a moment; empty when there is none to take. */
    Uni<Optional<Long>> take(Instant abandonedBefore, Instant at);

    /** Records that a rebuild is worked at; null for nobody. */
    Uni<Void> work(long number, Instant at);

    /** Records the result of a rebuild. */
    Uni<Void> finish(long number, Instant at, long replaced);
}
