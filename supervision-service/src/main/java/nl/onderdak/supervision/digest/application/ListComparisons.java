// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.digest.application.Digests.Filter;
import nl.onderdak.supervision.digest.application.Digests.Place;
import nl.onderdak.supervision.digest.domain.DigestComparison;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Lists the latest comparisons within the jurisdiction of the caller. */
@ApplicationScoped
public class ListComparisons {

    private final Digests digests;
    private final Jurisdictions jurisdictions;

    ListComparisons(Digests digests, Jurisdictions jurisdictions) {
        this.digests = digests;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most} comparisons, by municipality and source, after this place. */
    @NoFacts
    @WithTransaction
    public Uni<List<DigestComparison>> list(Organisation by, Filter filter, Place after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> digests.list(jurisdiction, filter, after, most));
    }
}
