// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.matching.application.MatchingLines.Shown;
import nl.onderdak.placement.matching.application.Matchings.Viewer;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads searches for proposals and their lines, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindMatchings {

    private final Matchings matchings;
    private final MatchingLines lines;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindMatchings(Matchings matchings, MatchingLines lines, Jurisdictions jurisdictions, AuditTrail trail) {
        this.matchings = matchings;
        this.lines = lines;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** The one with this id; fails with {@link NotFound}. */
    @NoFacts
    @WithTransaction
    public Uni<Matching> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> matchings.find(new Viewer(by, jurisdiction), id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most}, in the order of their requests, after this one. */
    @NoFacts
    @WithTransaction
    public Uni<List<Matching>> list(Organisation by, Area area, Matching.State state, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> matchings.list(new Viewer(by, jurisdiction), area, state, after, most));
    }

    /** Up to {@code most} lines of a proposal after this number; fails with {@link NotFound}. */
    @NoFacts
    @WithTransaction
    public Uni<List<Shown>> lines(Organisation by, UUID id, int after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> matchings
                        .find(new Viewer(by, jurisdiction), id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(() -> lines.list(jurisdiction, id, after, most)))
                .chain(trail::disclose);
    }
}
