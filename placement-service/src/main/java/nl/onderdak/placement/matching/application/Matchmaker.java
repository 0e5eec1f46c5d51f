// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import java.time.Duration;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;

/** Searches for a good proposal. */
public interface Matchmaker {

    /**
     * Starts to search on a thread of its own.
     *
     * @param most how long to search at most
     */
    Search start(MatchingProblem problem, Duration most);

    /** A running search. */
    interface Search {

        /** The best so far. */
        Proposal best();

        /** Whether it has ended, by itself, at the end of its time or because it was stopped. */
        boolean hasEnded();

        /** Whether it ended with an error. */
        boolean hasFailed();

        /** Ends it with the best so far. */
        void stop();
    }
}
