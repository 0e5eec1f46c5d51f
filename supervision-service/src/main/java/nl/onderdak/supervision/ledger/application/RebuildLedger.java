// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Rebuild;

/** Empties the ledger and lets it be filled again from the topics. */
@ApplicationScoped
public class RebuildLedger {

    private final Ledger ledger;
    private final Rebuild rebuild;

    RebuildLedger(Ledger ledger, Rebuild rebuild) {
        this.ledger = ledger;
        this.rebuild = rebuild;
    }

    /**
     * Both or neither. Figures are provisional until the sources are read again. The positions go first: consumers at
     * work hold them before they touch the ledger.
     */
    @WithTransaction
    public Uni<Void> rebuild() {
        return rebuild.forget(BookEvents.CONSUMER).chain(ledger::reset);
    }
}
