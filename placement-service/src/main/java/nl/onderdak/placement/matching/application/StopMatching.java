// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.placement.matching.application.Matchings.Viewer;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Stops the search for a proposal with the best so far. */
@ApplicationScoped
public class StopMatching {

    private final Matchings matchings;
    private final Jurisdictions jurisdictions;

    StopMatching(Matchings matchings, Jurisdictions jurisdictions) {
        this.matchings = matchings;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Requests the stop; fails with {@link Refused} when it has ended.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Matching> stop(Organisation by, UUID id, SeenVersion expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> matchings.lock(new Viewer(by, jurisdiction), id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(found -> Version.check(expected, found.version()))
                .invoke(found -> found.rejectionOfStop().ifPresent(reason -> {
                    throw new Refused(reason);
                }))
                .map(Matching::stopped)
                .call(matchings::stop);
    }
}
