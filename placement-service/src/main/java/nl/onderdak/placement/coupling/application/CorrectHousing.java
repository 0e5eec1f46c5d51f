// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.placement.coupling.domain.CountingPolicy;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** A housing was recorded wrongly. */
@ApplicationScoped
public class CorrectHousing {

    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final DutchTime time;

    CorrectHousing(Couplings couplings, Jurisdictions jurisdictions, Outbox outbox, DutchTime time) {
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Corrects the housing of a household.
     *
     * @param by who says so
     * @param expected version of the coupling that it has seen
     * @param right what is right, or empty when the household was not housed at all
     * @throws NotFound when there is no such coupling, or not for this organisation
     * @throws PreconditionFailed when the coupling is no longer what it has seen
     * @throws Refused when the rules of the domain say no
     */
    @WithTransaction
    public Uni<Coupling> correct(
            Organisation by, UUID couplingId, long expected, Optional<MoveIn> right, CorrectionReason reason) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(couplingId)
                        .map(found -> Seen.by(jurisdiction, found, expected))
                        .chain(before -> keep(before, decide(before, right, reason), reason)));
    }

    private Decision.Accepted<Coupling> decide(Coupling before, Optional<MoveIn> right, CorrectionReason reason) {
        return Outcome.acceptedOrRefused(
                Coupling.correct(before, right, reason, time.today(), CountingPolicy.PRACTICE));
    }

    private Uni<Coupling> keep(Coupling before, Decision.Accepted<Coupling> accepted, CorrectionReason reason) {
        var after = accepted.state();
        var now = time.now();
        return couplings
                .correct((Housed) before, after, reason, now)
                .chain(() -> outbox.append(Facts.of(accepted, now)))
                .map(_ -> after);
    }
}
