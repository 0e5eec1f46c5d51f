// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.matching.application.Matchmaker.Search;
import nl.onderdak.placement.matching.application.SearchSteps.TakenUp;
import nl.onderdak.placement.matching.domain.Explanations;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.Matching.State;
import nl.onderdak.placement.matching.domain.Proposal;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.placement.matching.domain.Requirement;
import nl.onderdak.placement.matching.domain.Shortage;
import nl.onderdak.placement.matching.domain.TwoHomes;
import nl.onderdak.placement.matching.domain.WaitingOrder;

/**
 * Carries out the requested searches, one at a time in each process. A search runs in the memory of its process; its
 * request, progress and result are kept in the database. A search whose process died is restarted by another process, or
 * by the same one after its start.
 */
@ApplicationScoped
public class CarryOutMatchings {

    private static final System.Logger LOG = System.getLogger(CarryOutMatchings.class.getName());

    private final SearchSteps steps;
    private final Matchmaker matchmaker;
    private final Clock clock;
    private final UUID process = UUID.randomUUID();
    private volatile Current current;

    CarryOutMatchings(SearchSteps steps, Matchmaker matchmaker, Clock clock) {
        this.steps = steps;
        this.matchmaker = matchmaker;
        this.clock = clock;
    }

    /**
     * The search that runs in this process.
     *
     * @param taken its request and problem
     * @param search for a proposal
     * @param stopping whether a stop was requested
     */
    private record Current(TakenUp taken, Search<Outcome> search, boolean stopping) {

        Matching with(State state, Figures figures, List<Shortage> shortages, Clock clock) {
            var matching = taken.matching();
            return new Matching(
                    matching.id(),
                    matching.area(),
                    matching.seconds(),
                    state,
                    stopping,
                    matching.today(),
                    figures,
                    shortages,
                    matching.requestedAt(),
                    state.isEnd() ? clock.instant() : null,
                    state.isEnd() ? matching.version() + 1 : matching.version());
        }
    }

    /**
     * The outcome of a search: a proposal with the order of waiting respected, and two homes for households that agreed.
     *
     * @param broken requirements that it breaks; none, unless the search is faulty
     * @param figures its totals
     * @param shortages kinds of homes that households without one need
     * @param lines its explained lines; none when it breaks a requirement
     */
    private record Outcome(
            List<Requirement> broken, Figures figures, List<Shortage> shortages, List<ProposalLine> lines) {

        static Outcome of(Proposal best, Proposal firstCome) {
            var proposal = TwoHomes.added(WaitingOrder.respected(best));
            var broken = proposal.broken();
            return new Outcome(
                    broken,
                    Figures.of(proposal, TwoHomes.added(firstCome)),
                    Shortage.of(proposal),
                    broken.isEmpty() ? Explanations.lines(proposal) : List.of());
        }
    }

    /** Takes the next step: takes up a search, records the progress of the running one, or ends it. */
    public Uni<Void> step() {
        var now = current;
        if (now == null) {
            return steps.takeUp(process)
                    .invoke(taken -> taken.ifPresent(this::begin))
                    .replaceWithVoid();
        }
        return now.search().hasEnded() ? end(now) : follow(now);
    }

    private void begin(TakenUp taken) {
        current = new Current(
                taken,
                matchmaker.start(
                        taken.problem(), Duration.ofSeconds(taken.matching().seconds()), Outcome::of),
                taken.matching().stopping());
    }

    private Uni<Void> follow(Current now) {
        return steps.progress(
                        process, now.with(State.SEARCHING, now.search().best().orElse(null), List.of(), clock))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        now.search().stop();
                        current = null;
                    } else if (found.get()) {
                        now.search().stop();
                        current = new Current(now.taken(), now.search(), true);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> end(Current now) {
        return now.search()
                .conclusion()
                .filter(outcome -> outcome.broken().isEmpty())
                .map(outcome -> conclude(now, outcome))
                .orElseGet(() -> interrupt(now))
                .invoke(() -> current = null);
    }

    private Uni<Void> conclude(Current now, Outcome outcome) {
        var state = now.stopping() ? State.STOPPED : State.COMPLETED;
        return steps.end(process, now.with(state, outcome.figures(), outcome.shortages(), clock), outcome.lines());
    }

    private Uni<Void> interrupt(Current now) {
        LOG.log(
                System.Logger.Level.ERROR,
                "matching {0} is interrupted; requirements broken: {1}",
                now.taken().matching().id(),
                now.search().conclusion().map(Outcome::broken).orElse(List.of()));
        return steps.end(process, now.with(State.INTERRUPTED, null, List.of(), clock), List.of());
    }

    @PreDestroy
    void stop() {
        var now = current;
        if (now != null) {
            now.search().stop();
        }
    }
}
