// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.reorganisation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.placement.CouplingTransferred;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.placement.coupling.application.DutchTime;
import nl.onderdak.placement.reorganisation.application.Successors.Transfer;
import nl.onderdak.placement.reorganisation.application.Successors.Waiting;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/**
 * Gives households that wait in a municipality that ended to its successor (<i>herindeling</i>); who has been housed stays
 * where he counted. Looks at what is, not at what happened, so that a decision that comes late, a coupling that is opened
 * again and one that was made for an old code are all found.
 */
@ApplicationScoped
public class TransferCouplings {

    /** Most couplings that one call transfers. */
    public static final int BATCH = 500;

    private final Successors successors;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final DutchTime time;

    TransferCouplings(Successors successors, Outbox outbox, AuditTrail trail, DutchTime time) {
        this.successors = successors;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    /** Transfers a batch; answers how many, {@link #BATCH} when more may wait. */
    @AsService
    @WithTransaction
    public Uni<Integer> transfer() {
        return successors
                .lockWaiting(time.today(), BATCH)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(0)
                        : transfer(waiting).replaceWith(waiting.size()));
    }

    private Uni<Void> transfer(List<Waiting> waiting) {
        var now = time.now();
        return successors
                .transfer(waiting.stream().map(TransferCouplings::transfer).toList(), now)
                .chain(() -> outbox.append(
                        waiting.stream().map(one -> event(one, now)).toList()))
                .chain(() -> trail.recordOwn(
                        "TRANSFER couplings",
                        Processing.of(
                                Activity.COUPLING,
                                now,
                                waiting.stream()
                                        .map(one -> one.coupling().terms().id())
                                        .toList())));
    }

    private static Transfer transfer(Waiting waiting) {
        var coupling = waiting.coupling();
        return new Transfer(
                coupling.terms().id(),
                coupling.version() + 1,
                waiting.successor().municipality(),
                waiting.successor().successor(),
                waiting.successor().effectiveOn());
    }

    private static OutgoingEvent event(Waiting waiting, Instant recordedAt) {
        var terms = waiting.coupling().terms();
        return new OutgoingEvent(
                new CouplingTransferred(
                        terms.id(),
                        waiting.successor().successor(),
                        waiting.successor().municipality(),
                        terms.persons(),
                        waiting.successor().effectiveOn()),
                waiting.coupling().version() + 1,
                recordedAt);
    }
}
