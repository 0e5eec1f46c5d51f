// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.application.ActionableCoupling;
import nl.onderdak.placement.coupling.application.Change;
import nl.onderdak.placement.coupling.application.Couplings;
import nl.onderdak.placement.coupling.application.OccupiedDwellings;
import nl.onderdak.placement.coupling.application.OccupiedDwellings.Claim;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.stay.domain.CountingPolicy;
import nl.onderdak.placement.stay.domain.StayRejection.DwellingOccupied;
import nl.onderdak.placement.stay.domain.StayRules;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.idempotency.Attempt;
import nl.onderdak.web.idempotency.CommandOf;
import nl.onderdak.web.idempotency.Joint;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Members of households move in: one, several whose commands share a transaction, or the lines of an intake. */
@ApplicationScoped
public class HouseHousehold implements Joint<HouseHousehold.HouseCommand, Coupling> {

    private final Couplings couplings;
    private final OccupiedDwellings occupied;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    HouseHousehold(
            Couplings couplings,
            OccupiedDwellings occupied,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.couplings = couplings;
        this.occupied = occupied;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Members of one household move in.
     *
     * @param couplingId its coupling
     * @param expected version of the coupling that the caller has seen
     * @param moveIn place and day
     * @param members their numbers, or empty for all who have arrived
     */
    public record HouseCommand(UUID couplingId, SeenVersion expected, MoveIn moveIn, SortedSet<Integer> members) {}

    @Override
    public UUID object(HouseCommand command) {
        return command.couplingId();
    }

    /**
     * Houses the members of each command, independently of the others. An attempt fails with 404 when the coupling is
     * unknown or outside the jurisdiction of its organisation, with 412 when the caller has seen another version, and
     * with {@link nl.onderdak.web.problem.Refused} when a rule rejects it.
     */
    @Override
    @WithTransaction
    public Uni<List<Attempt<Coupling>>> carryOut(List<CommandOf<HouseCommand>> commands) {
        return decide(commands)
                .call(decided -> store(commands, decided))
                .map(decided -> decided.decisions().stream()
                        .map(decision -> Attempt.of(decision, ActionableCoupling::problem))
                        .toList());
    }

    /** Houses the households of an intake, by the number of their line, as far as its mode allows. */
    @WithTransaction
    public Uni<Taken<Rejection>> house(Organisation by, SortedMap<Integer, HouseCommand> lines, Intake intake) {
        var traceparent = TraceContext.current();
        var commands = lines.values().stream()
                .map(command -> new CommandOf<>(by, command, traceparent))
                .toList();
        return decide(commands).chain(decided -> {
            var taken = Taken.of(lines.keySet(), decided.decisions(), intake);
            trail.concerns(decided.changes().stream()
                    .map(one -> one.after().details().id())
                    .toList());
            return (taken.applied() ? store(commands, decided) : free(decided.claimed())).replaceWith(taken);
        });
    }

    /**
     * The decisions on commands.
     *
     * @param decisions one for each command
     * @param changes the accepted ones
     * @param claimed claims that were granted, of dwellings in which the household did not live before
     */
    private record Decided(List<Decision<Coupling>> decisions, List<Change> changes, Set<Claim> claimed) {

        /** Those claims of which the command was refused. */
        Set<Claim> unused() {
            var unused = new HashSet<>(claimed);
            changes.forEach(change -> unused.removeIf(
                    claim -> claim.couplingId().equals(change.after().details().id())
                            && change.after().dwellings().contains(claim.dwelling())));
            return unused;
        }
    }

    private Uni<Decided> decide(List<CommandOf<HouseCommand>> commands) {
        var ids = commands.stream().map(one -> one.command().couplingId()).collect(toSet());
        return couplings
                .lock(ids)
                .chain(found -> occupied.claim(claims(found, commands))
                        .chain(granted -> jurisdictions
                                .of(municipalities(found, commands))
                                .map(jurisdictionOf -> decide(jurisdictionOf, found, granted, commands))));
    }

    private static List<Claim> claims(Map<UUID, Coupling> found, List<CommandOf<HouseCommand>> commands) {
        return commands.stream()
                .map(CommandOf::command)
                .filter(command -> found.containsKey(command.couplingId())
                        && command.moveIn().ownDwelling().isPresent())
                .map(command -> new Claim(command.couplingId(), command.moveIn()))
                .toList();
    }

    private Decided decide(
            Map<Organisation, Jurisdiction> jurisdictionOf,
            Map<UUID, Coupling> found,
            Set<Claim> granted,
            List<CommandOf<HouseCommand>> commands) {
        var today = DutchCalendar.today(clock);
        var claimed = granted.stream()
                .filter(claim -> !found.get(claim.couplingId()).dwellings().contains(claim.dwelling()))
                .collect(toSet());
        var decisions = new ArrayList<Decision<Coupling>>(commands.size());
        var changes = new ArrayList<Change>(commands.size());
        for (var one : commands) {
            var before = found.get(one.command().couplingId());
            var decision = decide(jurisdictionOf.get(one.by()), before, granted, one.command(), today);
            if (decision instanceof Decision.Accepted<Coupling> accepted) {
                found.put(one.command().couplingId(), accepted.state());
                changes.add(Change.of(before, accepted));
            }
            decisions.add(decision);
        }
        return new Decided(decisions, changes, claimed);
    }

    private static Decision<Coupling> decide(
            Jurisdiction jurisdiction, Coupling coupling, Set<Claim> granted, HouseCommand command, LocalDate today) {
        return ActionableCoupling.rejection(jurisdiction, coupling, command.couplingId(), command.expected())
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> unlessOccupied(
                        command,
                        granted,
                        StayRules.house(
                                coupling, command.moveIn(), command.members(), today, CountingPolicy.PRACTICE)));
    }

    private static Decision<Coupling> unlessOccupied(
            HouseCommand command, Set<Claim> granted, Decision<Coupling> decision) {
        return switch (decision) {
            case Decision.Rejected<Coupling> rejected -> rejected;
            case Decision.Accepted<Coupling> accepted ->
                accepted.state().dwellings().stream()
                        .filter(dwelling -> command.moveIn().ownDwelling().equals(Optional.of(dwelling)))
                        .filter(_ -> !granted.contains(new Claim(command.couplingId(), command.moveIn())))
                        .findFirst()
                        .<Decision<Coupling>>map(dwelling -> Decision.rejected(new DwellingOccupied(dwelling)))
                        .orElse(accepted);
        };
    }

    /** The municipalities that the commands of each organisation concern. */
    private static Map<Organisation, Set<MunicipalityCode>> municipalities(
            Map<UUID, Coupling> found, List<CommandOf<HouseCommand>> commands) {
        return commands.stream()
                .collect(groupingBy(
                        CommandOf::by,
                        flatMapping(
                                one -> Stream.ofNullable(found.get(one.command().couplingId()))
                                        .map(coupling -> coupling.details().municipality()),
                                toSet())));
    }

    private Uni<Void> store(List<CommandOf<HouseCommand>> commands, Decided decided) {
        var now = recording.now();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < commands.size(); i++) {
            if (decided.decisions().get(i) instanceof Decision.Accepted<Coupling> accepted) {
                events.addAll(Facts.of(accepted, now, commands.get(i).traceparent()));
            }
        }
        return couplings
                .store(decided.changes(), now)
                .chain(() -> outbox.append(events))
                .chain(() -> free(decided.unused()));
    }

    private Uni<Void> free(Set<Claim> claims) {
        return occupied.free(
                claims.stream().map(Claim::couplingId).toList(),
                claims.stream().map(Claim::dwelling).toList());
    }
}
