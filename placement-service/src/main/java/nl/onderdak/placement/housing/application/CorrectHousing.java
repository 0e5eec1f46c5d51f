// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.housing.domain.CorrectionRules;
import nl.onderdak.placement.housing.domain.CountingPolicy;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Corrects a housing that was recorded wrongly; also at the request of the household, art. 16 AVG. */
@ApplicationScoped
public class CorrectHousing {

    private final Housings housings;
    private final Corrections corrections;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    CorrectHousing(
            Housings housings,
            Corrections corrections,
            Jurisdictions jurisdictions,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.housings = housings;
        this.corrections = corrections;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * The correction of one housing.
     *
     * @param couplingId the coupling of the household
     * @param expected version of the coupling that the caller has seen
     * @param right the right housing, or empty when the household was not housed
     * @param reason reason of the correction
     */
    public record CorrectCommand(UUID couplingId, long expected, Optional<MoveIn> right, CorrectionReason reason) {}

    /**
     * Corrects the housing of a household. Fails with 404 when the coupling is unknown or outside the jurisdiction of
     * the organisation, with 412 when the caller has seen another version, and with {@link
     * nl.onderdak.web.problem.Refused} when a rule rejects it.
     */
    @WithTransaction
    public Uni<Coupling> correct(Organisation by, CorrectCommand command) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> housings.lock(List.of(command.couplingId()))
                        .map(found -> decide(jurisdiction, found.get(command.couplingId()), command)))
                .chain(decision -> switch (decision) {
                    case Decision.Accepted<Coupling> accepted -> store(accepted, command.reason());
                    case Decision.Rejected<Coupling>(var reason) -> throw ActionableCoupling.problem(reason);
                });
    }

    private Decision<Coupling> decide(Jurisdiction jurisdiction, Coupling found, CorrectCommand command) {
        return ActionableCoupling.rejection(jurisdiction, found, command.couplingId(), command.expected())
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> CorrectionRules.correct(
                        found, command.right(), command.reason(), DutchCalendar.today(clock), CountingPolicy.PRACTICE));
    }

    private Uni<Coupling> store(Decision.Accepted<Coupling> accepted, CorrectionReason reason) {
        var after = accepted.state();
        var now = recording.now();
        return corrections
                .store(after, reason, now)
                .chain(() -> outbox.append(Facts.of(accepted, now)))
                .replaceWith(after);
    }
}
