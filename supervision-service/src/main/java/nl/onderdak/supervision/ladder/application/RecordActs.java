// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Stores what an act changed and publishes what others are to know of it, in the transaction of its caller. */
@ApplicationScoped
class RecordActs {

    private final Ladders ladders;
    private final Outbox outbox;
    private final RecordingClock recording;

    RecordActs(Ladders ladders, Outbox outbox, RecordingClock recording) {
        this.ladders = ladders;
        this.outbox = outbox;
        this.recording = recording;
    }

    /**
     * The step with this id after an act of an official.
     *
     * @param actor account of the official
     * @throws Refused when the act is rejected
     */
    Uni<Intervention> record(Decision<Ladder.Changed> decision, UUID id, String actor) {
        var accepted = Outcome.acceptedOrRefused(decision);
        return record(accepted, actor)
                .replaceWith(accepted.state().interventions().stream()
                        .filter(step -> step.id().equals(id))
                        .toList()
                        .getLast());
    }

    /** An act of the service itself. */
    Uni<Void> recordOwn(Decision<Ladder.Changed> decision) {
        return record(Outcome.acceptedOrRefused(decision), null);
    }

    private Uni<Void> record(Decision.Accepted<Ladder.Changed> accepted, String actor) {
        var now = recording.now();
        var changed = accepted.state();
        var facts = accepted.events().stream()
                .map(fact -> new OutgoingEvent(fact, number(changed.interventions(), fact), now))
                .toList();
        return ladders.store(changed, actor, now).chain(() -> outbox.append(facts));
    }

    /** Facts are numbered by step. */
    private static long number(List<Intervention> changed, DomainEvent fact) {
        return changed.stream()
                .filter(step -> step.id().toString().equals(fact.subject()))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
