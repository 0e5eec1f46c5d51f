// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Locks a coupling, applies a rule of the domain, and stores and publishes its decision. */
@ApplicationScoped
public class ActOnCoupling {

    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    ActOnCoupling(
            Couplings couplings, Jurisdictions jurisdictions, Outbox outbox, Clock clock, RecordingClock recording) {
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * The coupling that a command is about.
     *
     * @param id the coupling
     * @param expected version that the caller has seen
     */
    public record Target(UUID id, SeenVersion expected) {}

    /** A rule that decides on a coupling today. */
    public interface Rule {
        Decision<Coupling> decide(Coupling coupling, LocalDate today);
    }

    /**
     * Changes a coupling in the transaction in hand. Fails with 404 when it is unknown or outside the jurisdiction of
     * the organisation, with 412 when the caller has seen another version, and with {@link
     * nl.onderdak.web.problem.Refused} when the rule rejects it.
     */
    public Uni<Coupling> act(Organisation by, Target target, Rule rule) {
        return actionable(by, target).chain(found -> {
            var accepted = ActionableCoupling.acceptedOrProblem(rule.decide(found, DutchCalendar.today(clock)));
            return store(List.of(Change.of(found, accepted))).replaceWith(accepted.state());
        });
    }

    /** The locked coupling that the caller may change; fails like {@link #act}. */
    Uni<Coupling> actionable(Organisation by, Target target) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(List.of(target.id()))
                        .map(found -> actionable(jurisdiction, target, found.get(target.id()))));
    }

    /** Stores changes in the transaction in hand and publishes their facts, all recorded now. */
    Uni<Void> store(List<Change> changes) {
        return store(changes, recording.now());
    }

    /** Stores changes in the transaction in hand and publishes their facts, all recorded at this moment. */
    Uni<Void> store(List<Change> changes, Instant now) {
        return couplings
                .store(changes, now)
                .chain(() -> outbox.append(changes.stream()
                        .map(one -> new OutgoingEvent(one.fact(), one.after().version(), now, TraceContext.current()))
                        .toList()));
    }

    private static Coupling actionable(Jurisdiction jurisdiction, Target target, Coupling found) {
        ActionableCoupling.rejection(jurisdiction, found, target.id(), target.expected())
                .ifPresent(reason -> {
                    throw ActionableCoupling.problem(reason);
                });
        return found;
    }
}
