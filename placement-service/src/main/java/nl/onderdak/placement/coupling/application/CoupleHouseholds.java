// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.Terms;
import nl.onderdak.placement.municipality.application.Municipalities;
import nl.onderdak.placement.municipality.domain.Municipality;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** COA couples many households at once, by the rules that hold for one. */
@ApplicationScoped
public class CoupleHouseholds {

    private final Couplings couplings;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final DutchTime time;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CoupleHouseholds(
            Couplings couplings,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            DutchTime time) {
        this.couplings = couplings;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    /**
     * One household.
     *
     * @param number line of the input, 1 for the first
     * @param request what COA says of it
     */
    public record Line(int number, CoupleHousehold.Request request) {}

    /**
     * Couples households.
     *
     * @param by who says so; a municipality that is not its affair is to it as one that is not known
     * @throws Refused when somebody else coupled one of them at the same moment; the lines can be sent again
     */
    @WithTransaction
    public Uni<IntakeOutcome> couple(Organisation by, List<Line> lines, Intake intake) {
        var references = lines.stream().map(line -> line.request().reference()).collect(toSet());
        return jurisdictions
                .of(by)
                .map(jurisdiction -> lines.stream()
                        .map(line -> line.request().municipality())
                        .filter(jurisdiction::covers)
                        .collect(toSet()))
                .chain(municipalities::findAll)
                .chain(known -> couplings
                        .coupled(references)
                        .map(coupled -> new Gathered(lines, known, coupled))
                        .chain(gathered -> gathered.decisions.apply(intake)
                                ? write(gathered)
                                : Uni.createFrom().item(gathered.decisions.outcome(false))));
    }

    private Uni<IntakeOutcome> write(Gathered gathered) {
        return couplings
                .add(gathered.registrations, gathered.decisions.recordedAt())
                .invoke(added -> refuseWhenFewer(added, gathered.registrations.size()))
                .chain(() -> outbox.append(gathered.decisions.events()))
                .map(_ -> gathered.decisions.outcome(true))
                // a dry run makes no couplings, so there are none to name
                .invoke(outcome -> trail.concerns(outcome.couplingIds()));
    }

    private static void refuseWhenFewer(int added, int expected) {
        if (added < expected) {
            throw new Refused(new HouseholdAlreadyCoupled());
        }
    }

    private final class Gathered {

        private final List<Registration<Coupled>> registrations = new ArrayList<>();
        private final LineDecisions<Coupled> decisions = new LineDecisions<>(time.now());

        Gathered(List<Line> lines, Map<MunicipalityCode, Municipality> known, Set<CoaReference> coupled) {
            var today = time.today();
            var taken = new HashSet<>(coupled);
            for (var line : lines) {
                var request = line.request();
                var terms = new Terms(
                        ids.generate(),
                        request.municipality(),
                        request.persons(),
                        request.permitOn(),
                        request.coupledOn());
                Decision<Coupled> decision = taken.contains(request.reference())
                        ? Decision.rejected(new HouseholdAlreadyCoupled())
                        : Coupling.couple(terms, Optional.ofNullable(known.get(request.municipality())), today);
                if (decisions.add(line.number(), decision)) {
                    taken.add(request.reference());
                    registrations.add(new Registration<>(
                            request.reference(), decisions.states().getLast()));
                }
            }
        }
    }
}
