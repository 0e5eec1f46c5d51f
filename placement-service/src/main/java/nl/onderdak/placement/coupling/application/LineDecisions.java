// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.placement.coupling.application.IntakeOutcome.AcceptedLine;
import nl.onderdak.placement.coupling.application.IntakeOutcome.RefusedLine;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.bulk.Intake;

/** Gathers what was decided on each line, so that it can be written as a set. */
final class LineDecisions<C extends Coupling> {

    private final Instant recordedAt;
    private final List<C> states = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<AcceptedLine> accepted = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();

    /** @param recordedAt the moment of what is decided */
    LineDecisions(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    /** Gathers the decision on one line; answers whether it was accepted. */
    boolean add(int line, Decision<C> decision) {
        return switch (decision) {
            case Decision.Accepted<C> yes -> {
                states.add(yes.state());
                events.addAll(Facts.of(yes, recordedAt));
                accepted.add(new AcceptedLine(line, yes.state().terms().id()));
                yield true;
            }
            case Decision.Rejected<C>(var reason) -> {
                refused.add(new RefusedLine(line, reason));
                yield false;
            }
        };
    }

    List<C> states() {
        return states;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<OutgoingEvent> events() {
        return events;
    }

    /** Whether the accepted lines are to be carried out. */
    boolean apply(Intake intake) {
        return !states.isEmpty() && intake.applies(refused.size());
    }

    IntakeOutcome outcome(boolean applied) {
        return new IntakeOutcome(accepted, refused, applied);
    }
}
