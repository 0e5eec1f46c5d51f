// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CouplingUnknown;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** A household joins another one (<i>gezinshereniging</i>). */
@ApplicationScoped
public class ReuniteHouseholds {

    private final ActOnCoupling actOnCoupling;
    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    ReuniteHouseholds(
            ActOnCoupling actOnCoupling,
            Couplings couplings,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            Clock clock) {
        this.actOnCoupling = actOnCoupling;
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Lets another household join this one on a day; fails like {@link ActOnCoupling#act}.
     *
     * @param joining the coupling of the other household
     */
    @WithTransaction
    public Uni<Coupling> reunite(Organisation by, Target target, UUID joining, LocalDate on) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(new TreeSet<>(List.of(target.id(), joining)))
                        .chain(found -> {
                            var household = found.get(target.id());
                            ActionableCoupling.rejection(jurisdiction, household, target.id(), target.expected())
                                    .ifPresent(reason -> {
                                        throw ActionableCoupling.problem(reason);
                                    });
                            var other = found.get(joining);
                            if (other == null
                                    || !jurisdiction.covers(other.details().municipality())) {
                                throw new Refused(new CouplingUnknown(joining));
                            }
                            return store(household, other, on);
                        }));
    }

    private Uni<Coupling> store(Coupling household, Coupling joining, LocalDate on) {
        var union = ActionableCoupling.acceptedOrProblem(household.reunite(joining, on, DutchCalendar.today(clock)))
                .state();
        trail.concerns(List.of(joining.details().id()));
        return actOnCoupling
                .store(List.of(Change.of(household, union.all()), Change.of(joining, union.joined())))
                .replaceWith(union.all().state());
    }
}
