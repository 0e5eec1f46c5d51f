// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.ladder.domain.Approval;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/**
 * Approves or rejects an act that waits. Both fail with {@link NotFound} for a step outside the jurisdiction, with
 * {@link PreconditionFailed} when it has changed since, and with {@link Refused} when a rule says no.
 */
@ApplicationScoped
public class DecideAct {

    private final LockLadder lockLadder;
    private final GatherCircumstances circumstances;
    private final RecordActs recordActs;
    private final Clock clock;

    DecideAct(LockLadder lockLadder, GatherCircumstances circumstances, RecordActs recordActs, Clock clock) {
        this.lockLadder = lockLadder;
        this.circumstances = circumstances;
        this.recordActs = recordActs;
        this.clock = clock;
    }

    /**
     * Another official than the author approves: every guard is checked anew, the act takes effect and is published.
     *
     * @param expected version of the step that the caller has seen
     */
    @WithTransaction
    public Uni<Intervention> approve(Organisation by, UUID id, SeenVersion expected, Approval approval) {
        return lockLadder
                .of(by, id, expected)
                .chain(ladder -> circumstances.required(by, ladder).map(now -> ladder.approve(id, approval, now)))
                .chain(decision -> recordActs.record(decision, id, approval.approver()));
    }

    /**
     * What waits is not approved; its author may take it back so.
     *
     * @param expected version of the step that the caller has seen
     * @param actor account of the official
     */
    @WithTransaction
    public Uni<Intervention> reject(Organisation by, UUID id, SeenVersion expected, String actor) {
        return lockLadder
                .of(by, id, expected)
                .map(ladder -> ladder.reject(id, DutchCalendar.today(clock)))
                .chain(decision -> recordActs.record(decision, id, actor));
    }
}
