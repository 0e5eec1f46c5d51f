// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;

/** Searches for a good proposal. */
public interface Matchmaker {

    /**
     * Starts to search on a thread of its own.
     *
     * @param most how long to search at most
     * @param conclusion computed on that thread from the best at the end
     */
    <T> Search<T> start(MatchingProblem problem, Duration most, Function<Proposal, T> conclusion);

    /**
     * A running search.
     *
     * @param <T> its conclusion
     */
    interface Search<T> {

        /** The best so far. */
        Proposal best();

        /** Whether it has ended, by itself, at the end of its time or because it was stopped. */
        boolean hasEnded();

        /** The conclusion; empty until it has ended, and when it ended with an error. */
        Optional<T> conclusion();

        /** Ends it with the best so far. */
        void stop();
    }
}
