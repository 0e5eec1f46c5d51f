// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.placement.coupling.domain.CountingPolicy;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.municipality.application.Jurisdictions;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.security.Organisation;

/** A whole household moves in. */
@ApplicationScoped
public class HouseHousehold {

    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final DutchTime time;

    HouseHousehold(Couplings couplings, Jurisdictions jurisdictions, Outbox outbox, DutchTime time) {
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Houses a coupled household.
     *
     * @param by who says so
     * @param expected version of the coupling that it has seen
     * @throws NotFound when there is no such coupling, or not for this organisation
     * @throws PreconditionFailed when the coupling is no longer what it has seen
     * @throws Refused when the rules of the domain say no
     */
    @WithTransaction
    public Uni<Housed> house(Organisation by, UUID couplingId, long expected, MoveIn moveIn) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(couplingId)
                        .map(found -> decide(Seen.by(jurisdiction, found, expected), moveIn))
                        .chain(this::keep));
    }

    private Decision.Accepted<Housed> decide(Coupling coupling, MoveIn moveIn) {
        return Outcome.acceptedOrRefused(Coupling.house(coupling, moveIn, time.today(), CountingPolicy.PRACTICE));
    }

    private Uni<Housed> keep(Decision.Accepted<Housed> accepted) {
        var housed = accepted.state();
        var events = accepted.events().stream()
                .map(event -> new OutgoingEvent(event, housed.version()))
                .toList();
        return couplings
                .house(housed, time.now())
                .chain(() -> outbox.append(events))
                .map(_ -> housed);
    }
}
