// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Steps of the ladder and their changes. */
public interface Ladders {

    /** One within the jurisdiction, or empty. */
    Uni<Optional<Intervention>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction, oldest first, after the given one or from the first. */
    Uni<List<Intervention>> list(
            Jurisdiction jurisdiction, Interventions.Filter filter, boolean withoutProposals, UUID after, int most);

    /** Up to {@code most} changes within the jurisdiction, oldest first; null is no condition. */
    Uni<List<Happened>> history(
            Jurisdiction jurisdiction,
            MunicipalityCode municipality,
            UUID intervention,
            boolean withoutProposals,
            Happened.Position after,
            int most);

    /** The ladder of a municipality for a scope, locked until the transaction ends. */
    Uni<Ladder> lock(MunicipalityCode municipality, LadderScope scope);

    /** The ladders of these municipalities with a step that holds or waits, sorted. */
    Uni<List<Place>> open(Collection<MunicipalityCode> municipalities);

    /**
     * Where a ladder stands.
     *
     * @param municipality CBS code
     * @param scope what it is about
     */
    record Place(MunicipalityCode municipality, LadderScope scope) {}

    /** Decisions to substitute in force, sorted by municipality and scope. */
    Uni<List<Intervention>> decisionsInForce();

    /**
     * Stores what an act changed.
     *
     * @param actor account of the official who acted, or null when the service did
     */
    Uni<Void> store(Ladder.Changed changed, String actor, Instant recordedAt);
}
