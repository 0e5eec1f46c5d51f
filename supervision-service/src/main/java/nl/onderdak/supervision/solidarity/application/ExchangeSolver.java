// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import java.util.Optional;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;

/**
 * Searches for the smallest set of exchanges that covers the most persons of shortfall. The same problem gives the same
 * plan. It would block an event loop: it is computed on the thread of the search.
 */
public interface ExchangeSolver {

    /** Starts to search on a thread of its own; it ends by itself. */
    Search start(SolidarityProblem problem);

    /** A running search. */
    interface Search {

        /** Whether it has ended, by itself or because it was stopped. */
        boolean hasEnded();

        /** The plan; empty until it has ended, and when it ended with an error or was stopped. */
        Optional<SolidarityPlan> conclusion();

        /** Ends it without a plan. */
        void stop();
    }
}
