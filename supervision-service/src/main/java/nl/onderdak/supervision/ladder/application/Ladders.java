// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.policy.domain.Step;
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

    /** Decisions to substitute in force, oldest first. */
    Uni<List<Intervention>> decisionsInForce();

    /** The step of each municipality that goes furthest; those without a step are left out. */
    Uni<List<Present>> furthest(List<MunicipalityCode> municipalities);

    /**
     * The step of a municipality that goes furthest.
     *
     * @param municipality CBS code
     * @param step its step
     */
    record Present(MunicipalityCode municipality, Step step) {}

    /**
     * Stores what an act changed.
     *
     * @param actor account of the official who acted, or null when the service did
     */
    Uni<Void> store(Ladder.Changed changed, String actor, Instant recordedAt);
}
