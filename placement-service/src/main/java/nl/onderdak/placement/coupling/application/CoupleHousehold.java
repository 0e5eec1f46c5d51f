// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.CouplingRules;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** COA couples households to municipalities: one, or the lines of an intake. */
@ApplicationScoped
public class CoupleHousehold {

    private final Couplings couplings;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CoupleHousehold(
            Couplings couplings,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.couplings = couplings;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * One household to couple.
     *
     * @param reference the household's, at COA
     * @param municipality where it is to be housed
     * @param persons its size
     * @param permitOn day the permit was granted
     * @param coupledOn day of the coupling
     */
    public record CoupleCommand(
            CoaReference reference,
            MunicipalityCode municipality,
            int persons,
            LocalDate permitOn,
            LocalDate coupledOn) {}

    /**
     * The outcome of an intake.
     *
     * @param taken the lines that were refused, and whether the others were carried out
     * @param created the coupling that each line created; empty unless they were carried out
     */
    public record CoupledLines(Taken<Rejection> taken, SortedMap<Integer, UUID> created) {}

    /**
     * Couples a household.
     *
     * @param by the calling organisation; municipalities outside its jurisdiction count as unknown
     * @throws Refused when a rule rejects it
     */
    @WithTransaction
    public Uni<Registration<Coupled>> couple(Organisation by, CoupleCommand command) {
        return decide(by, List.of(command), Set.of())
                .map(decisions -> Outcome.acceptedOrRefused(decisions.getFirst()))
                .call(accepted -> store(List.of(command), List.of(accepted)))
                .map(accepted -> new Registration<>(command.reference(), accepted.state()));
    }

    /**
     * Couples the households of an intake, by the number of their line, as far as its mode allows.
     *
     * @param by the calling organisation; municipalities outside its jurisdiction count as unknown
     * @throws Refused when another request coupled one of them at the same moment; the client can retry
     */
    @WithTransaction
    public Uni<CoupledLines> couple(Organisation by, SortedMap<Integer, CoupleCommand> lines, Intake intake) {
        var commands = List.copyOf(lines.values());
        return couplings
                .coupled(commands.stream().map(CoupleCommand::reference).collect(toSet()))
                .chain(coupled -> decide(by, commands, coupled))
                .chain(decisions -> {
                    var taken = Taken.of(lines.keySet(), decisions, intake);
                    if (!taken.applied()) {
                        return Uni.createFrom().item(new CoupledLines(taken, new TreeMap<>()));
                    }
                    var created = created(lines, decisions);
                    trail.concerns(List.copyOf(created.values()));
                    return store(commands, decisions).replaceWith(new CoupledLines(taken, created));
                });
    }

    private Uni<List<Decision<Coupled>>> decide(
            Organisation by, List<CoupleCommand> commands, Set<CoaReference> coupled) {
        return jurisdictions
                .of(by)
                .map(jurisdiction -> commands.stream()
                        .map(CoupleCommand::municipality)
                        .filter(jurisdiction::covers)
                        .collect(toSet()))
                .chain(municipalities::find)
                .map(known -> decide(
                        commands,
                        known.stream().collect(toMap(Municipality::code, Function.identity())),
                        new HashSet<>(coupled)));
    }

    private List<Decision<Coupled>> decide(
            List<CoupleCommand> commands, Map<MunicipalityCode, Municipality> known, Set<CoaReference> coupled) {
        var today = DutchCalendar.today(clock);
        var decisions = new ArrayList<Decision<Coupled>>(commands.size());
        for (var command : commands) {
            var decision = coupled.contains(command.reference())
                    ? Decision.<Coupled>rejected(new HouseholdAlreadyCoupled())
                    : decide(command, known.get(command.municipality()), today);
            decision.accepted().ifPresent(_ -> coupled.add(command.reference()));
            decisions.add(decision);
        }
        return decisions;
    }

    private Decision<Coupled> decide(CoupleCommand command, Municipality municipality, LocalDate today) {
        var details = new Details(
                ids.generate(), command.municipality(), command.persons(), command.permitOn(), command.coupledOn());
        return CouplingRules.couple(details, municipality != null && municipality.existsOn(command.coupledOn()), today);
    }

    private static SortedMap<Integer, UUID> created(
            SortedMap<Integer, CoupleCommand> lines, List<Decision<Coupled>> decisions) {
        var created = new TreeMap<Integer, UUID>();
        var next = decisions.iterator();
        for (var line : lines.keySet()) {
            next.next()
                    .accepted()
                    .ifPresent(coupled -> created.put(line, coupled.details().id()));
        }
        return created;
    }

    private Uni<Void> store(List<CoupleCommand> commands, List<? extends Decision<Coupled>> decisions) {
        var now = recording.now();
        var registrations = new ArrayList<Registration<Coupled>>();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < commands.size(); i++) {
            if (decisions.get(i) instanceof Decision.Accepted<Coupled> accepted) {
                registrations.add(new Registration<>(commands.get(i).reference(), accepted.state()));
                events.addAll(Facts.of(accepted, now));
            }
        }
        return couplings
                .add(registrations, now)
                .invoke(added -> refuseWhenFewer(added, registrations.size()))
                .chain(() -> outbox.append(events));
    }

    private static void refuseWhenFewer(int added, int expected) {
        if (added < expected) {
            throw new Refused(new HouseholdAlreadyCoupled());
        }
    }
}
