// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.register.Successor;
import nl.onderdak.register.Successors;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/**
 * Moves households that wait in an ended municipality to its successor (<i>herindeling</i>); housed households stay
 * with the municipality they count for. Reads the current rows and not the events, so that it also finds a late
 * decision, a return to reception and a coupling to an old code.
 */
@ApplicationScoped
public class TakeOverCouplings {

    /** Most couplings per call. */
    public static final int BATCH = 500;

    private final Successors successors;
    private final Takeovers takeovers;
    private final Couplings couplings;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    TakeOverCouplings(
            Successors successors,
            Takeovers takeovers,
            Couplings couplings,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.successors = successors;
        this.takeovers = takeovers;
        this.couplings = couplings;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /** Takes over a batch and returns its size: {@link #BATCH} when more may be due. */
    @AsService
    @WithTransaction
    public Uni<Integer> takeOver() {
        return successors
                .principal(DutchCalendar.today(clock))
                .chain(successorOf -> takeovers
                        .lockWaiting(successorOf.keySet(), BATCH)
                        .call(due -> due.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : couplings.lock(due).chain(locked -> takeOver(locked.values(), successorOf))))
                .map(List::size);
    }

    private Uni<Void> takeOver(Collection<Coupling> due, Map<MunicipalityCode, Successor> successorOf) {
        var now = recording.now();
        var changes = new ArrayList<Change>();
        var facts = new ArrayList<Decision.Accepted<Coupling>>();
        for (var coupling : due) {
            var successor = successorOf.get(coupling.details().municipality());
            var accepted = coupling.takenOverBy(successor.successor(), successor.effectiveOn());
            changes.add(Change.of(coupling, accepted));
            facts.add(accepted);
        }
        var ids = due.stream().map(coupling -> coupling.details().id()).toList();
        return couplings
                .store(changes, now)
                .chain(() -> outbox.append(Facts.of(facts, now)))
                .chain(() -> trail.recordOwn("TAKE OVER couplings", Processing.of(Activity.COUPLING, now, ids)));
    }
}
