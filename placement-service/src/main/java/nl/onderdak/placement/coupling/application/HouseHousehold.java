// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.placement.coupling.domain.CountingPolicy;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.idempotency.Attempt;
import nl.onderdak.web.idempotency.CommandOf;
import nl.onderdak.web.idempotency.Joint;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Records that a whole household moved in. Housings that arrive together share a transaction. */
@ApplicationScoped
public class HouseHousehold implements Joint<HouseHousehold.Asked, Housed> {

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
     * One household moves in.
     *
     * @param couplingId its coupling
     * @param expected version of the coupling that the caller has seen
     * @param moveIn where and since when
     */
    public record Asked(UUID couplingId, long expected, MoveIn moveIn) {}

    @Override
    public UUID object(Asked asked) {
        return asked.couplingId();
    }

    /**
     * Houses coupled households, each for itself. An attempt fails with {@link NotFound} when the coupling does not exist
     * or is outside the jurisdiction of the command's organisation; with {@link PreconditionFailed} when the coupling
     * changed since the caller saw it; with {@link Refused} when a rule of the domain refuses the housing.
     */
    @Override
    @WithTransaction
    public Uni<List<Attempt<Housed>>> carryOut(List<CommandOf<Asked>> asked) {
        var ids =
                asked.stream().map(one -> one.command().couplingId()).distinct().toList();
        return couplings
                .lockAll(ids)
                .chain(found -> jurisdictions
                        .of(municipalities(found, asked))
                        .chain(jurisdictionOf -> keep(jurisdictionOf, found, asked)));
    }

    /** The municipalities that the commands of each organisation are about. */
    private static Map<Organisation, Set<MunicipalityCode>> municipalities(
            Map<UUID, Coupling> found, List<CommandOf<Asked>> asked) {
        return asked.stream()
                .collect(groupingBy(
                        CommandOf::by,
                        flatMapping(
                                one -> Stream.ofNullable(found.get(one.command().couplingId()))
                                        .map(coupling -> coupling.terms().municipality()),
                                toSet())));
    }

    private Uni<List<Attempt<Housed>>> keep(
            Map<Organisation, Jurisdiction> jurisdictionOf, Map<UUID, Coupling> found, List<CommandOf<Asked>> asked) {
        var now = time.now();
        var attempts = new ArrayList<Attempt<Housed>>();
        var housed = new ArrayList<Housed>();
        var events = new ArrayList<OutgoingEvent>();
        for (var each : asked) {
            var one = each.command();
            var attempt = Attempt.of(() -> decide(jurisdictionOf.get(each.by()), found, one));
            if (attempt instanceof Attempt.Done<Decision.Accepted<Housed>>(var accepted)) {
                var state = accepted.state();
                found.put(one.couplingId(), state);
                housed.add(state);
                events.addAll(Facts.of(accepted, now, each.traceparent()));
            }
            attempts.add(attempt.map(Decision.Accepted::state));
        }
        return couplings.house(housed, now).chain(() -> outbox.append(events)).replaceWith(attempts);
    }

    private Decision.Accepted<Housed> decide(Jurisdiction jurisdiction, Map<UUID, Coupling> found, Asked asked) {
        var coupling = Seen.by(jurisdiction, Optional.ofNullable(found.get(asked.couplingId())), asked.expected());
        return Outcome.acceptedOrRefused(
                Coupling.house(coupling, asked.moveIn(), time.today(), CountingPolicy.PRACTICE));
    }
}
