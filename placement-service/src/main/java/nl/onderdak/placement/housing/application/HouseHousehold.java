// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.application;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.housing.domain.CountingPolicy;
import nl.onderdak.placement.housing.domain.HousingRules;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.idempotency.Attempt;
import nl.onderdak.web.idempotency.CommandOf;
import nl.onderdak.web.idempotency.Joint;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Whole households move in: one, several whose commands share a transaction, or the lines of an intake. */
@ApplicationScoped
public class HouseHousehold implements Joint<HouseHousehold.HouseCommand, Housed> {

    private final Housings housings;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    HouseHousehold(
            Housings housings,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.housings = housings;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * One household moves in.
     *
     * @param couplingId its coupling
     * @param expected version of the coupling that the caller has seen
     * @param moveIn where and since when
     */
    public record HouseCommand(UUID couplingId, long expected, MoveIn moveIn) {}

    @Override
    public UUID object(HouseCommand command) {
        return command.couplingId();
    }

    /**
     * Houses the household of each command, independently of the others. An attempt fails with 404 when the coupling is
     * unknown or outside the jurisdiction of its organisation, with 412 when the caller has seen another version, and
     * with {@link nl.onderdak.web.problem.Refused} when a rule rejects it.
     */
    @Override
    @WithTransaction
    public Uni<List<Attempt<Housed>>> carryOut(List<CommandOf<HouseCommand>> commands) {
        return decide(commands)
                .call(decisions -> store(commands, decisions))
                .map(decisions -> decisions.stream()
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
        return decide(commands).chain(decisions -> {
            var taken = Taken.of(lines.keySet(), decisions, intake);
            trail.concerns(accepted(decisions).stream()
                    .map(housed -> housed.details().id())
                    .toList());
            return taken.applied()
                    ? store(commands, decisions).replaceWith(taken)
                    : Uni.createFrom().item(taken);
        });
    }

    private Uni<List<Decision<Housed>>> decide(List<CommandOf<HouseCommand>> commands) {
        var ids = commands.stream().map(one -> one.command().couplingId()).collect(toSet());
        return housings.lock(ids)
                .chain(found -> jurisdictions
                        .of(municipalities(found, commands))
                        .map(jurisdictionOf -> {
                            var today = DutchCalendar.today(clock);
                            var decisions = new ArrayList<Decision<Housed>>(commands.size());
                            for (var one : commands) {
                                var decision = decide(jurisdictionOf.get(one.by()), found, one.command(), today);
                                decision.accepted()
                                        .ifPresent(housed ->
                                                found.put(housed.details().id(), housed));
                                decisions.add(decision);
                            }
                            return decisions;
                        }));
    }

    private static Decision<Housed> decide(
            Jurisdiction jurisdiction, Map<UUID, Coupling> found, HouseCommand command, LocalDate today) {
        var coupling = found.get(command.couplingId());
        return ActionableCoupling.rejection(jurisdiction, coupling, command.couplingId(), command.expected())
                .map(Decision::<Housed>rejected)
                .orElseGet(() -> HousingRules.house(coupling, command.moveIn(), today, CountingPolicy.PRACTICE));
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

    private Uni<Void> store(List<CommandOf<HouseCommand>> commands, List<Decision<Housed>> decisions) {
        var now = recording.now();
        var events = new ArrayList<OutgoingEvent>();
        for (int i = 0; i < commands.size(); i++) {
            if (decisions.get(i) instanceof Decision.Accepted<Housed> accepted) {
                events.addAll(Facts.of(accepted, now, commands.get(i).traceparent()));
            }
        }
        return housings.house(accepted(decisions), now).chain(() -> outbox.append(events));
    }

    private static List<Housed> accepted(List<Decision<Housed>> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.accepted().stream())
                .toList();
    }
}
