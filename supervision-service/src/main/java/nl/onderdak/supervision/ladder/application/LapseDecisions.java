// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.web.audit.AuditTrail;

/**
 * The clock of the ladder: a decision lapses by itself when the number of persons that it names was housed within its
 * term. Nothing lapses on figures that are provisional; the next run looks again.
 */
@ApplicationScoped
public class LapseDecisions {

    private static final Organisation ALL_FIGURES = new Organisation.Operator();

    private final Ladders ladders;
    private final GatherCircumstances circumstances;
    private final RecordActs recordActs;
    private final AuditTrail trail;

    LapseDecisions(
            Ladders ladders, GatherCircumstances circumstances, RecordActs recordActs, AuditTrail trail) {
        this.ladders = ladders;
        this.circumstances = circumstances;
        this.recordActs = recordActs;
        this.trail = trail;
    }

    /** The decisions that may lapse, sorted by municipality and scope. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Intervention>> inForce() {
        return ladders.decisionsInForce();
    }

    /** Lapses one decision when its number was reached, and returns whether it did. */
    @AsService
    @WithTransaction
    public Uni<Boolean> lapse(Intervention decision) {
        return ladders.lock(decision.municipality(), decision.scope()).chain(this::lapse);
    }

    private Uni<Boolean> lapse(Ladder ladder) {
        return circumstances
                .find(ALL_FIGURES, ladder)
                .map(found -> found.filter(Gathered::certain)
                        .flatMap(gathered -> ladder.lapse(gathered.circumstances())))
                .chain(lapsed -> lapsed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : recordActs
                                .recordOwn(lapsed.get())
                                .chain(() -> trail.recordOwn("LAPSE intervention"))
                                .replaceWith(true));
    }
}
