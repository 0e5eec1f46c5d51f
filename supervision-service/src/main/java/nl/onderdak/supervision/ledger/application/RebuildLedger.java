// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.inbox.Rebuild;
import nl.onderdak.supervision.accommodation.KeepHousedForms;
import nl.onderdak.supervision.demand.KeepDemand;

/** Empties the ledger; its consumer fills it again from the topics. */
@ApplicationScoped
public class RebuildLedger {

    private final Ledger ledger;
    private final KeepDemand demand;
    private final KeepHousedForms forms;
    private final Rebuild rebuild;

    RebuildLedger(Ledger ledger, KeepDemand demand, KeepHousedForms forms, Rebuild rebuild) {
        this.ledger = ledger;
        this.demand = demand;
        this.forms = forms;
        this.rebuild = rebuild;
    }

    /**
     * Resets the positions and empties the ledger, in one transaction. Figures are provisional until the sources have
     * been read. The positions come first, because a consumer locks them before it writes to the ledger.
     */
    @WithTransaction
    public Uni<Void> rebuild() {
        return rebuild.forget(BookEvents.CONSUMER)
                .chain(ledger::reset)
                .chain(demand::reset)
                .chain(forms::reset);
    }
}
