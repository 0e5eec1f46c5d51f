// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps totals of moments of the past, so that a figure as known at a moment adds up few entries. */
@ApplicationScoped
public class KeepCheckpoints {

    private final Ledger ledger;
    private final int entries;

    KeepCheckpoints(Ledger ledger, @ConfigProperty(name = "onderdak.ledger.checkpoint-entries") int entries) {
        this.ledger = ledger;
        this.entries = entries;
    }

    /** Adds the next checkpoint when enough entries were recorded since the last; returns the number added. */
    @NoFacts
    @AsService
    @WithTransaction
    public Uni<Integer> addNext() {
        return ledger.checkpointDue(entries)
                .chain(due -> due.map(moment -> ledger.addCheckpoint(moment).replaceWith(1))
                        .orElse(Uni.createFrom().item(0)));
    }
}
