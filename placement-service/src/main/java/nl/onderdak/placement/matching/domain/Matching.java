// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Versioned;

/**
 * The search for a proposal for an area (<i>matchingsronde</i>), which takes some time.
 *
 * @param id its identity
 * @param area of the proposal
 * @param seconds how long to search at most
 * @param state of the search
 * @param stopping whether a stop with the best so far was requested
 * @param today the day of the proposal
 * @param figures of the best so far, or null before there is one
 * @param shortages kinds of homes that are short, once it has ended
 * @param requestedAt moment of the request
 * @param endedAt moment of its end, or null
 * @param version 1 when requested, one more with each change of state
 */
public record Matching(
        UUID id,
        Area area,
        int seconds,
        State state,
        boolean stopping,
        LocalDate today,
        Figures figures,
        List<Shortage> shortages,
        Instant requestedAt,
        Instant endedAt,
        long version)
        implements Versioned {

    /** Most seconds to search. */
    public static final int MOST_SECONDS = 300;

    public Matching {
        shortages = List.copyOf(shortages);
    }

    /** State of a search. */
    public enum State {
        /** It waits for a process to take it up. */
        QUEUED,
        /** A process searches. */
        SEARCHING,
        /** The search ended by itself or at the end of its time, and there is a proposal. */
        COMPLETED,
        /** The search was stopped, and the best so far is the proposal. */
        STOPPED,
        /** The processes that searched died or failed; there is no proposal. */
        INTERRUPTED;

        /** Whether the search has ended. */
        public boolean isEnd() {
            return switch (this) {
                case QUEUED, SEARCHING -> false;
                case COMPLETED, STOPPED, INTERRUPTED -> true;
            };
        }
    }

    /** A requested search. */
    public static Matching requested(UUID id, Area area, int seconds, LocalDate today, Instant at) {
        return new Matching(id, area, seconds, State.QUEUED, false, today, null, List.of(), at, null, 1);
    }

    /** Why it cannot be stopped, if so. */
    public Optional<MatchingRejection> rejectionOfStop() {
        return state.isEnd() ? Optional.of(new MatchingRejection.MatchingEnded()) : Optional.empty();
    }

    /** The same, which is to be stopped with the best so far. */
    public Matching stopped() {
        return new Matching(
                id, area, seconds, state, true, today, figures, shortages, requestedAt, endedAt, version + 1);
    }
}
