// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads permits to share dwellings within the jurisdiction of the caller. */
@ApplicationScoped
public class FindPermits {

    private final Permits permits;
    private final Jurisdictions jurisdictions;

    FindPermits(Permits permits, Jurisdictions jurisdictions) {
        this.permits = permits;
        this.jurisdictions = jurisdictions;
    }

    /** One permit; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Permit> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> permits.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} permits, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Permit>> list(Organisation by, Permits.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> permits.list(jurisdiction, filter, after, most));
    }
}
