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
import java.util.HashMap;
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
import nl.onderdak.placement.coupling.application.Couplings.NewCoupling;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.Lineage;
import nl.onderdak.placement.dossier.application.Dossiers;
import nl.onderdak.placement.dossier.application.Dossiers.Begun;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;
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
    private final Dossiers dossiers;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CoupleHousehold(
            Couplings couplings,
            Dossiers dossiers,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.couplings = couplings;
        this.dossiers = dossiers;
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
     * @param arrival its way of arrival in the Netherlands
     * @param members of the household, those expected included; present ones have arrived by the day of the coupling
     * @param permitOn day the permit was granted
     * @param coupledOn day of the coupling
     * @param dossier its papers that are known on that day
     */
    public record CoupleCommand(
            CoaReference reference,
            MunicipalityCode municipality,
            ArrivalKind arrival,
            List<Member> members,
            LocalDate permitOn,
            LocalDate coupledOn,
            Dossier dossier) {

        /** Whether a coupling equals this registration, apart from the dossier, which COA replaces: it was taken in before. */
        boolean isTakenIn(Coupling coupling) {
            var details = coupling.details();
            return details.lineage().first().equals(municipality)
                    && details.arrival() == arrival
                    && details.permitOn().equals(permitOn)
                    && details.coupledOn().equals(coupledOn)
                    && coupling.members().equals(members);
        }
    }

    /**
     * The outcome of an intake.
     *
     * @param taken the lines that were refused, and whether the others were carried out
     * @param created the coupling that each line created; empty unless they were carried out
     * @param existing the coupling of each line that had been taken in before
     */
    public record CoupledLines(
            Taken<Rejection> taken, SortedMap<Integer, UUID> created, SortedMap<Integer, UUID> existing) {}

    /**
     * Couples a household.
     *
     * @param by the calling organisation; municipalities outside its jurisdiction count as unknown
     * @throws Refused when a rule rejects it
     */
    @WithTransaction
    public Uni<Registration> couple(Organisation by, CoupleCommand command) {
        return decide(by, List.of(command), Map.of())
                .map(decisions -> Outcome.acceptedOrRefused(decisions.getFirst()))
                .call(accepted -> store(List.of(command), List.of(accepted)))
                .map(accepted -> new Registration(command.reference(), accepted.state()));
    }

    /**
     * Couples the households of an intake, by the number of their line, as far as its mode allows. A line that was
     * taken in before changes nothing, also when its coupling has ended since: a file can be sent again.
     *
     * @param by the calling organisation; municipalities outside its jurisdiction count as unknown
     * @throws Refused when another request coupled one of them at the same moment; the client can retry
     */
    @WithTransaction
    public Uni<CoupledLines> couple(Organisation by, SortedMap<Integer, CoupleCommand> lines, Intake intake) {
        var commands = List.copyOf(lines.values());
        return couplings
                .last(commands.stream().map(CoupleCommand::reference).collect(toSet()))
                .chain(last -> decide(by, commands, last))
                .chain(decisions -> {
                    var taken = Taken.of(lines.keySet(), decisions, intake);
                    var existing = ids(lines, decisions, false);
                    if (!taken.applied()) {
                        return Uni.createFrom().item(new CoupledLines(taken, new TreeMap<>(), existing));
                    }
                    var created = ids(lines, decisions, true);
                    trail.concerns(List.copyOf(created.values()));
                    return store(commands, decisions).replaceWith(new CoupledLines(taken, created, existing));
                });
    }

    private Uni<List<Decision<Coupling>>> decide(
            Organisation by, List<CoupleCommand> commands, Map<CoaReference, Coupling> last) {
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
                        new HashMap<>(last)));
    }

    private List<Decision<Coupling>> decide(
            List<CoupleCommand> commands, Map<MunicipalityCode, Municipality> known, Map<CoaReference, Coupling> last) {
        var today = DutchCalendar.today(clock);
        var decisions = new ArrayList<Decision<Coupling>>(commands.size());
        var lines = new HashSet<CoaReference>();
        for (var command : commands) {
            var other = last.get(command.reference());
            var free = other == null || other.hasEnded() && !command.isTakenIn(other);
            var decision =
                    free ? decide(command, known.get(command.municipality()), today) : again(command, other, lines);
            decision.accepted().ifPresent(coupling -> last.put(command.reference(), coupling));
            lines.add(command.reference());
            decisions.add(decision);
        }
        return decisions;
    }

    /** A household that has a coupling: the line was taken in before, unless it differs or occurs twice. */
    private static Decision<Coupling> again(CoupleCommand command, Coupling other, Set<CoaReference> lines) {
        return lines.contains(command.reference()) || !command.isTakenIn(other)
                ? Decision.rejected(new HouseholdAlreadyCoupled())
                : Decision.accepted(other);
    }

    private Decision<Coupling> decide(CoupleCommand command, Municipality municipality, LocalDate today) {
        var details = new CouplingDetails(
                ids.generate(),
                command.municipality(),
                Lineage.of(command.municipality()),
                command.arrival(),
                command.permitOn(),
                command.coupledOn(),
                null,
                command.dossier().lackingForTenancy());
        return Coupling.couple(
                details, command.members(), municipality != null && municipality.existsOn(command.coupledOn()), today);
    }

    private static SortedMap<Integer, UUID> ids(
            SortedMap<Integer, CoupleCommand> lines, List<Decision<Coupling>> decisions, boolean created) {
        var ids = new TreeMap<Integer, UUID>();
        var next = decisions.iterator();
        for (var line : lines.keySet()) {
            if (next.next() instanceof Decision.Accepted<Coupling>(var coupling, var events)
                    && events.isEmpty() != created) {
                ids.put(line, coupling.details().id());
            }
        }
        return ids;
    }

    private Uni<Void> store(List<CoupleCommand> commands, List<? extends Decision<Coupling>> decisions) {
        var now = recording.now();
        var added = new ArrayList<NewCoupling>();
        var begun = new ArrayList<Begun>();
        var changes = new ArrayList<Change>();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < commands.size(); i++) {
            if (decisions.get(i) instanceof Decision.Accepted<Coupling> accepted
                    && !accepted.events().isEmpty()) {
                var command = commands.get(i);
                var coupling = accepted.state();
                added.add(new NewCoupling(command.reference(), coupling, command.coupledOn()));
                begun.add(new Begun(coupling.details().id(), command.dossier(), command.coupledOn()));
                changes.add(Change.of(null, accepted));
                events.addAll(Facts.of(accepted, now));
            }
        }
        return couplings
                .add(added, now)
                .invoke(number -> refuseWhenFewer(number, added.size()))
                .chain(() -> dossiers.begin(begun, now))
                .chain(() -> couplings.store(changes, now))
                .chain(() -> outbox.append(events));
    }

    private static void refuseWhenFewer(int added, int expected) {
        if (added < expected) {
            throw new Refused(new HouseholdAlreadyCoupled());
        }
    }
}
