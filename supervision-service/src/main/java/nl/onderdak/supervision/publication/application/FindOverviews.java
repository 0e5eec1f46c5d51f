// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.publication.application.Overviews.Published;

/** Finds the published overviews, which are for every reader of figures. */
@ApplicationScoped
public class FindOverviews {

    private final Overviews overviews;

    FindOverviews(Overviews overviews) {
        this.overviews = overviews;
    }

    /** The overview of a month. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Published>> find(YearMonth month) {
        return overviews.find(month);
    }

    /** The overviews without their lines, latest month first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Published>> list(YearMonth before, int limit) {
        return overviews.list(before, limit);
    }
}
