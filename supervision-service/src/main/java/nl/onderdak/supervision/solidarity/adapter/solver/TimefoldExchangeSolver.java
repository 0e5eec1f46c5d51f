// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.pillar.PillarSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.PillarChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.onderdak.supervision.solidarity.application.ExchangeSolver;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;

/**
 * Searches with the kept solver Timefold, once from the plan of first fit and once from one group of all, out of which
 * groups that match are split. Seeded, and limited by steps instead of time: the same problem gives the same plan on
 * every machine.
 */
@ApplicationScoped
public class TimefoldExchangeSolver implements ExchangeSolver {

    private static final System.Logger LOG = System.getLogger(TimefoldExchangeSolver.class.getName());
    private static final long SEED = 20_240_101;

    /** Steps for each municipality. */
    private static final int STEPS = 600;

    private static final int MOST_STEPS = 20_000;

    /**
     * Simulated annealing: two groups are merged, for one exchange more, to be split better; at first often, at the end
     * never. Persons covered are not given up for it.
     */
    private static final String TEMPERATURE = "0hard/0medium/1000soft";

    /** Moves that a step tries when it accepts none. */
    private static final int MOVES_PER_STEP = 5;

    private static final int LEAST_MOVES_PER_STEP = 20;

    /**
     * Municipalities that a move takes out of a group together: a surplus and the shortfalls that add up to it, or the
     * other way round. There are too many larger sets for the search to try the right one.
     */
    private static final int MOST_MOVED_TOGETHER = 4;

    @Override
    public Search start(SolidarityProblem problem) {
        var search = new TimefoldSearch(problem);
        Thread.ofPlatform()
                .name("solidarity")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(search);
        return search;
    }

    private static SolverConfig config(int size) {
        return new SolverConfig()
                .withClassLoader(TimefoldExchangeSolver.class.getClassLoader())
                .withSolutionClass(GroupPlan.class)
                .withEntityClasses(PlannedMunicipality.class)
                .withConstraintProviderClass(GroupConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withSelectedCountLimit((long) Math.max(LEAST_MOVES_PER_STEP, MOVES_PER_STEP * size))
                                .withMoveSelectors(
                                        new ChangeMoveSelectorConfig(),
                                        new SwapMoveSelectorConfig(),
                                        new PillarChangeMoveSelectorConfig()
                                                .withPillarSelectorConfig(new PillarSelectorConfig()
                                                        .withMinimumSubPillarSize(2)
                                                        .withMaximumSubPillarSize(MOST_MOVED_TOGETHER))))
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(
                                new TerminationConfig().withStepCountLimit(Math.min(MOST_STEPS, STEPS * size))));
    }

    /** A search, on a thread of its own. */
    private static final class TimefoldSearch implements Search, Runnable {

        private final SolidarityProblem problem;
        private volatile Solver<GroupPlan> solver;
        private volatile boolean stopping;
        private volatile boolean ended;
        private volatile SolidarityPlan concluded;

        TimefoldSearch(SolidarityProblem problem) {
            this.problem = problem;
        }

        @Override
        public void run() {
            try {
                var found = search(SolidarityPlan.firstFit(problem));
                concluded = stopping ? null : found;
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.ERROR, "the search for exchanges failed", broken);
            } finally {
                ended = true;
            }
        }

        private SolidarityPlan search(SolidarityPlan first) {
            var best = first;
            for (var start : List.of(GroupPlan.of(first), GroupPlan.ofOneGroup(problem))) {
                if (start.isOpen() && !stopping) {
                    solver = SolverFactory.<GroupPlan>create(config(start.size()))
                            .buildSolver();
                    var found = stopping ? best : solver.solve(start).plan(problem);
                    best = found.isBetterThan(best) ? found : best;
                }
            }
            return best;
        }

        @Override
        public boolean hasEnded() {
            return ended;
        }

        @Override
        public Optional<SolidarityPlan> conclusion() {
            return Optional.ofNullable(concluded);
        }

        @Override
        public void stop() {
            stopping = true;
            var running = solver;
            if (running != null) {
                running.terminateEarly();
            }
        }
    }
}
