// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.placement.coupling.domain.CountingPolicy;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CouplingUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.VersionOutdated;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Many households move in, reported at once, by the rules that hold for one. */
@ApplicationScoped
public class HouseHouseholds {

    private final Couplings couplings;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final DutchTime time;

    HouseHouseholds(Couplings couplings, Jurisdictions jurisdictions, Outbox outbox, AuditTrail trail, DutchTime time) {
        this.couplings = couplings;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    /**
     * One household.
     *
     * @param number line of the input, 1 for the first
     * @param couplingId its coupling
     * @param expected version of the coupling that the caller has seen
     * @param moveIn where and since when
     */
    public record Line(int number, UUID couplingId, long expected, MoveIn moveIn) {}

    /**
     * Houses coupled households.
     *
     * @param by who says so
     */
    @WithTransaction
    public Uni<IntakeOutcome> house(Organisation by, List<Line> lines, Intake intake) {
        var ids = lines.stream().map(Line::couplingId).distinct().toList();
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lockAll(ids)
                        .map(found -> decide(jurisdiction, found, lines))
                        .chain(decisions -> decisions.apply(intake)
                                ? write(decisions)
                                : Uni.createFrom().item(decisions.outcome(false))))
                .invoke(outcome -> trail.concerns(outcome.couplingIds()));
    }

    private LineDecisions<Housed> decide(Jurisdiction jurisdiction, Map<UUID, Coupling> couplings, List<Line> lines) {
        var today = time.today();
        var decisions = new LineDecisions<Housed>(time.now());
        for (var line : lines) {
            if (decisions.add(line.number(), decide(jurisdiction, couplings.get(line.couplingId()), line, today))) {
                couplings.put(line.couplingId(), decisions.states().getLast());
            }
        }
        return decisions;
    }

    private static Decision<Housed> decide(Jurisdiction jurisdiction, Coupling coupling, Line line, LocalDate today) {
        if (coupling == null || !jurisdiction.covers(coupling.terms().municipality())) {
            return Decision.rejected(new CouplingUnknown(line.couplingId()));
        }
        if (coupling.version() != line.expected()) {
            return Decision.rejected(new VersionOutdated(line.expected(), coupling.version()));
        }
        return Coupling.house(coupling, line.moveIn(), today, CountingPolicy.PRACTICE);
    }

    private Uni<IntakeOutcome> write(LineDecisions<Housed> decisions) {
        return couplings
                .house(decisions.states(), decisions.recordedAt())
                .chain(() -> outbox.append(decisions.events()))
                .map(_ -> decisions.outcome(true));
    }
}
