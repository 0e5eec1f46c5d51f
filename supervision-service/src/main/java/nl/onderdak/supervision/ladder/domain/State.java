// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import java.util.Optional;
import nl.onderdak.contracts.supervision.InterventionChanged;

/** State of a step. */
public enum State {
    /** Waits for its approval (<i>voorgesteld</i>). */
    PROPOSED,
    /** Not approved (<i>afgewezen</i>). */
    REJECTED,
    /** It holds (<i>van kracht</i>). */
    IN_FORCE,
    /** The shortfall is excusable (<i>bevroren</i>). */
    FROZEN,
    /** Another step took its place (<i>opgevolgd</i>). */
    SUPERSEDED,
    /** The named number of persons was housed within the term (<i>vervallen</i>). */
    LAPSED,
    /** Withdrawn (<i>ingetrokken</i>). */
    WITHDRAWN,
    /** The backlog is gone (<i>beëindigd</i>). */
    ENDED;

    /** Whether it is the present step of its scope. */
    public boolean isCurrent() {
        return this == IN_FORCE || this == FROZEN;
    }

    /** As others know it; empty for a state before its approval. */
    public Optional<InterventionChanged.State> published() {
        return switch (this) {
            case PROPOSED, REJECTED -> Optional.empty();
            case IN_FORCE -> Optional.of(InterventionChanged.State.IN_FORCE);
            case FROZEN -> Optional.of(InterventionChanged.State.FROZEN);
            case SUPERSEDED -> Optional.of(InterventionChanged.State.SUPERSEDED);
            case LAPSED -> Optional.of(InterventionChanged.State.LAPSED);
            case WITHDRAWN -> Optional.of(InterventionChanged.State.WITHDRAWN);
            case ENDED -> Optional.of(InterventionChanged.State.ENDED);
        };
    }
}
