// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.onderdak.placement.matching.application.Matchmaker;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.FirstCome;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;

/**
 * Searches with Timefold. The seed is fixed and one thread searches, so that the same problem gives the same proposal, unless
 * its time runs out or it is stopped: its progress by then depends on the machine.
 */
@ApplicationScoped
public class TimefoldMatchmaker implements Matchmaker {

    private static final System.Logger LOG = System.getLogger(TimefoldMatchmaker.class.getName());
    private static final long SEED = 20_240_101;

    /** The search ends by itself after this number of steps for each household without an improvement. */
    private static final int UNIMPROVED_STEPS = 400;

    /**
     * A step tries this number of moves for each household, and takes the best when it accepts none: a step without an
     * acceptable move would otherwise last until the end of the time, as it does in small problems. With many more moves the
     * best of them is mostly the way back, and a small search stays where it is.
     */
    private static final int MOVES_PER_STEP = 5;

    /** Fewer could all be moves that change nothing, and the search would end with its first step. */
    private static final int LEAST_MOVES_PER_STEP = 20;

    /** Swaps per other move: nearly every home is taken, so a household mostly gets one in place of another household. */
    private static final double SWAPS = 9;

    @Override
    public <T> Search<T> start(MatchingProblem problem, Duration most, BiFunction<Proposal, Proposal, T> conclusion) {
        var search = new TimefoldSearch<>(problem, most, conclusion);
        Thread.ofPlatform()
                .name("matching")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(search);
        return search;
    }

    private static SolverConfig config(Duration most, int households) {
        return new SolverConfig()
                .withClassLoader(TimefoldMatchmaker.class.getClassLoader())
                .withSolutionClass(Plan.class)
                .withEntityClasses(PlannedHousehold.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(most))
                .withPhases(new LocalSearchPhaseConfig()
                        .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withSelectedCountLimit(
                                        (long) Math.max(LEAST_MOVES_PER_STEP, MOVES_PER_STEP * households))
                                .withMoveSelectors(
                                        new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                        new SwapMoveSelectorConfig().withFixedProbabilityWeight(SWAPS)))
                        .withTerminationConfig(
                                new TerminationConfig().withUnimprovedStepCountLimit(UNIMPROVED_STEPS * households)));
    }

    /** A search, on a thread of its own. */
    private static final class TimefoldSearch<T> implements Search<T>, Runnable {

        private final MatchingProblem problem;
        private final Duration most;
        private final BiFunction<Proposal, Proposal, T> conclusion;
        private Proposal firstCome;
        private Proposal best;
        private volatile Figures figures;
        private volatile Solver<Plan> solver;
        private volatile boolean stopping;
        private volatile boolean ended;
        private volatile T concluded;

        TimefoldSearch(MatchingProblem problem, Duration most, BiFunction<Proposal, Proposal, T> conclusion) {
            this.problem = problem;
            this.most = most;
            this.conclusion = conclusion;
        }

        @Override
        public void run() {
            try {
                firstCome = FirstCome.propose(problem);
                keep(firstCome);
                search(Plan.of(firstCome));
                concluded = conclusion.apply(best, firstCome);
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.ERROR, "the search for a proposal failed", broken);
            } finally {
                ended = true;
            }
        }

        private void search(Plan plan) {
            if (plan.size() == 0 || stopping) {
                return;
            }
            var started = SolverFactory.<Plan>create(config(most, plan.size())).buildSolver();
            started.addEventListener(event -> keep(event.getNewBestSolution()));
            solver = started;
            if (!stopping) {
                keep(started.solve(plan));
            }
        }

        private void keep(Plan plan) {
            if (plan.isFeasible()) {
                keep(plan.proposal(problem));
            }
        }

        private void keep(Proposal better) {
            best = better;
            figures = Figures.of(better, firstCome);
        }

        @Override
        public Optional<Figures> best() {
            return Optional.ofNullable(figures);
        }

        @Override
        public boolean hasEnded() {
            return ended;
        }

        @Override
        public Optional<T> conclusion() {
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
