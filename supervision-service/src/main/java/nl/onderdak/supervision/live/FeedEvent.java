// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Provisional;

/** An event of the feed. Followers of the same area share it, so that an adapter can write it once for all of them. */
public sealed interface FeedEvent {

    /**
     * All present figures of an area, with which a stream begins.
     *
     * @param id unique and rising
     * @param area the area that is followed
     * @param figures the area first, then its municipalities by code
     */
    record Snapshot(String id, Area area, List<PresentFigure> figures) implements FeedEvent {}

    /**
     * A figure that changed, or that is provisional for other reasons than before.
     *
     * @param id unique and rising
     * @param figure as it is now
     */
    record Changed(String id, PresentFigure figure) implements FeedEvent {}

    /** Shows that the connection is open. */
    record Heartbeat() implements FeedEvent {}

    /**
     * The present balance of an area.
     *
     * @param area municipality, province or country
     * @param name official name, or null for a municipality that is not registered yet
     * @param balance of today
     * @param knownAt when it was read; it holds everything that had arrived by then
     * @param completeUpTo everything that the sources recorded up to this moment is in it, or null when that is not
     *     known
     * @param provisional why it may change; empty when it is final
     */
    record PresentFigure(
            Area area,
            String name,
            Balance balance,
            Instant knownAt,
            Instant completeUpTo,
            Set<Provisional> provisional) {}
}
