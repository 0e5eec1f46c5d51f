// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.Terms;
import nl.onderdak.placement.municipality.application.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** COA couples a household to a municipality. */
@ApplicationScoped
public class CoupleHousehold {

    private final Couplings couplings;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final DutchTime time;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CoupleHousehold(
            Couplings couplings,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Outbox outbox,
            DutchTime time) {
        this.couplings = couplings;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * What COA says of a household.
     *
     * @param reference the household's, at COA
     * @param municipality where it is to be housed
     * @param persons its size
     * @param permitOn day the permit was granted
     * @param coupledOn day of the coupling
     */
    public record Request(
            CoaReference reference,
            MunicipalityCode municipality,
            int persons,
            LocalDate permitOn,
            LocalDate coupledOn) {}

    /**
     * Couples a household.
     *
     * @param by who says so; a municipality that is not its affair is to it as one that is not known
     * @throws Refused when the rules of the domain say no
     */
    @WithTransaction
    public Uni<Registration<Coupled>> couple(Organisation by, Request request) {
        var terms = new Terms(
                ids.generate(), request.municipality(), request.persons(), request.permitOn(), request.coupledOn());
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> municipalities
                        .find(request.municipality())
                        .map(known -> known.filter(one -> jurisdiction.covers(one.code()))))
                .map(known -> Outcome.acceptedOrRefused(Coupling.couple(terms, known, time.today())))
                .chain(accepted -> add(request.reference(), accepted));
    }

    private Uni<Registration<Coupled>> add(CoaReference reference, Decision.Accepted<Coupled> accepted) {
        var now = time.now();
        var registration = new Registration<>(reference, accepted.state());
        return couplings
                .add(List.of(registration), now)
                .invoke(CoupleHousehold::refuseWhenNoneAdded)
                .chain(() -> outbox.append(Facts.of(accepted, now)))
                .map(_ -> registration);
    }

    private static void refuseWhenNoneAdded(int added) {
        if (added == 0) {
            throw new Refused(new HouseholdAlreadyCoupled());
        }
    }
}
