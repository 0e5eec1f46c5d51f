// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The searches for proposals, past and present. */
public interface Matchings {

    /**
     * The reader: a search is visible to the organisations of its area, and to those with a line in its proposal.
     *
     * @param organisation of the caller
     * @param jurisdiction of that organisation
     */
    record Viewer(Organisation organisation, Jurisdiction jurisdiction) {}

    /** Adds a requested search; false while another one for the area has not ended. */
    Uni<Boolean> add(Matching matching);

    /** The one with this id that the viewer may see, or empty. */
    Uni<Optional<Matching>> find(Viewer viewer, UUID id);

    /** The same, locked until the transaction ends. */
    Uni<Optional<Matching>> lock(Viewer viewer, UUID id);

    /**
     * Up to {@code most} that the viewer may see, in the order of their requests.
     *
     * @param area of this area, or null
     * @param state in this state, or null
     * @param after id of the one before the first, or null for the very first
     */
    Uni<List<Matching>> list(Viewer viewer, Area area, Matching.State state, UUID after, int most);

    /** Requests the stop of a locked search. */
    Uni<Void> stop(Matching stopped);

    /**
     * Takes up the oldest one that is queued, or whose process gave no sign of life for too long, and marks those as
     * interrupted whose processes died too often.
     *
     * @param process that takes it up
     * @param deadSince a process without sign of life since then is dead
     */
    Uni<Optional<Matching>> takeUp(UUID process, Instant now, Instant deadSince);

    /**
     * Records the best so far of a search as a sign of life. Empty when the process does not have it any more; otherwise
     * whether it is to stop.
     */
    Uni<Optional<Boolean>> progress(UUID process, Matching matching, Instant now);

    /** Ends a search; false when the process does not have it any more. */
    Uni<Boolean> end(UUID process, Matching ended);
}
