// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.ledger.domain.LedgerDifference;

/** Proves that the running totals are the sum of the entries. */
@ApplicationScoped
public class CheckLedger {

    private final Ledger ledger;

    public CheckLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The result of the check.
     *
     * @param entries number of entries in the ledger
     * @param differences totals that are wrong; empty when the proof holds
     */
    public record Proof(long entries, List<LedgerDifference> differences) {

        /** Whether every total equals its entries. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Compares every total with its entries, in one snapshot. */
    @NoFacts
    @WithTransaction
    public Uni<Proof> check() {
        return ledger.differences().chain(differences -> ledger.size().map(size -> new Proof(size, differences)));
    }
}
