// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.register.Successors;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.web.audit.AuditTrail;

/**
 * Gives the steps of a municipality that ended to its principal successor (<i>herindeling</i>), which officials then
 * review. Reads the current rows and not the events, so that it also finds a late decision.
 */
@ApplicationScoped
public class TakeOverLadders {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Ladders ladders;
    private final Successors successors;
    private final RecordActs recordActs;
    private final AuditTrail trail;
    private final Clock clock;

    TakeOverLadders(
            Ladders ladders, Successors successors, RecordActs recordActs, AuditTrail trail, Clock clock) {
        this.ladders = ladders;
        this.successors = successors;
        this.recordActs = recordActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A ladder to take over.
     *
     * @param municipality the one that ended
     * @param scope what the ladder is about
     * @param successor the municipality that takes it over
     * @param effectiveOn first day of the succession
     */
    public record Takeover(
            MunicipalityCode municipality, LadderScope scope, MunicipalityCode successor, LocalDate effectiveOn) {}

    /** The ladders of municipalities that ended up to and including today. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Takeover>> due() {
        return successors
                .principal(DutchCalendar.today(clock))
                .chain(successorOf -> ladders.open(successorOf.keySet())
                        .map(open -> open.stream()
                                .map(place -> {
                                    var successor = successorOf.get(place.municipality());
                                    return new Takeover(
                                            place.municipality(),
                                            place.scope(),
                                            successor.successor(),
                                            successor.effectiveOn());
                                })
                                .toList()));
    }

    /** Takes one over, and returns whether there was anything to take over. */
    @AsService
    @WithTransaction
    public Uni<Boolean> takeOver(Takeover takeover) {
        return ladders.lock(takeover.municipality(), takeover.scope())
                .chain(ended -> ladders.lock(takeover.successor(), takeover.scope())
                        .map(successor -> ended.handOver(successor, IDS.generate(), takeover.effectiveOn())))
                .chain(handedOver -> handedOver.isEmpty()
                        ? Uni.createFrom().item(false)
                        : recordActs
                                .recordOwn(handedOver.get())
                                .chain(() -> trail.recordOwn("TAKE OVER intervention"))
                                .replaceWith(true));
    }
}
