// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;

/**
 * Searches for a good proposal. What compares each household with each home would block an event loop: it is computed on the
 * thread of the search.
 */
public interface Matchmaker {

    /**
     * Starts to search on a thread of its own.
     *
     * @param most how long to search at most
     * @param conclusion computed on that thread from the best at the end, and from the proposal of first come, first served
     */
    <T> Search<T> start(MatchingProblem problem, Duration most, BiFunction<Proposal, Proposal, T> conclusion);

    /**
     * A running search.
     *
     * @param <T> its conclusion
     */
    interface Search<T> {

        /** Totals of the best so far; empty until there is one. */
        Optional<Figures> best();

        /** Whether it has ended, by itself, at the end of its time or because it was stopped. */
        boolean hasEnded();

        /** The conclusion; empty until it has ended, and when it ended with an error. */
        Optional<T> conclusion();

        /** Ends it with the best so far. */
        void stop();
    }
}
