// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/**
 * Records that the intention or the decision was announced, and that a copy of it was sent to the council, art. 124(4)
 * Gemeentewet. Both fail with {@link NotFound} for a step outside the jurisdiction, with {@link PreconditionFailed} when
 * it has changed since, and with {@link Refused} when a rule says no.
 */
@ApplicationScoped
public class MakeKnown {

    private final LockLadder lockLadder;
    private final RecordActs recordActs;
    private final Clock clock;

    MakeKnown(LockLadder lockLadder, RecordActs recordActs, Clock clock) {
        this.lockLadder = lockLadder;
        this.recordActs = recordActs;
        this.clock = clock;
    }

    /**
     * The step was announced.
     *
     * @param expected version of the step that the caller has seen
     * @param actor account of the official who records it
     * @param on the day
     * @param medium where
     */
    @WithTransaction
    public Uni<Intervention> publish(
            Organisation by, UUID id, SeenVersion expected, String actor, LocalDate on, String medium) {
        return lockLadder
                .of(by, id, expected)
                .map(ladder -> ladder.publish(id, on, medium, DutchCalendar.today(clock)))
                .chain(decision -> recordActs.record(decision, id, actor));
    }

    /**
     * A copy was sent to the council.
     *
     * @param expected version of the step that the caller has seen
     * @param actor account of the official who records it
     * @param on the day
     */
    @WithTransaction
    public Uni<Intervention> sendToCouncil(Organisation by, UUID id, SeenVersion expected, String actor, LocalDate on) {
        return lockLadder
                .of(by, id, expected)
                .map(ladder -> ladder.sendToCouncil(id, on, DutchCalendar.today(clock)))
                .chain(decision -> recordActs.record(decision, id, actor));
    }
}
