// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.digest.application.Digests.Filter;
import nl.onderdak.supervision.digest.application.Digests.Place;
import nl.onderdak.supervision.digest.domain.DigestComparison;

/** Lists the latest comparisons of all municipalities: for operators, whose scope alone gives access. */
@ApplicationScoped
public class ListComparisons {

    private final Digests digests;

    ListComparisons(Digests digests) {
        this.digests = digests;
    }

    /** Up to {@code most} comparisons, by municipality and source, after this place. */
    @NoFacts
    @WithTransaction
    public Uni<List<DigestComparison>> list(Filter filter, Place after, int most) {
        return digests.list(filter, after, most);
    }
}
