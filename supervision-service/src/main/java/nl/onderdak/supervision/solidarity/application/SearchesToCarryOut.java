// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;

/** The transactions of a search that is carried out: one to read it, and one to end it. */
@ApplicationScoped
public class SearchesToCarryOut {

    private final SolidaritySearches searches;
    private final Clock clock;

    SearchesToCarryOut(SolidaritySearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /** The oldest that has not ended and is not among the given ones. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Optional<SolidaritySearch>> next(Collection<UUID> without) {
        return searches.next(without);
    }

    /** Ends it, unless another process did. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Void> conclude(UUID search, SolidarityPlan plan) {
        return searches.conclude(search, plan, clock.instant());
    }
}
