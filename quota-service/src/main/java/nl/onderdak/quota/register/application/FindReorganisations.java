// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.problem.NotFound;

/** Reads reorganisations. */
@ApplicationScoped
public class FindReorganisations {

    private final ReorganisationView view;

    public FindReorganisations(ReorganisationView view) {
        this.view = view;
    }

    /** @return fails with {@link NotFound} when no reorganisation has this id */
    @NoFacts
    @WithTransaction
    public Uni<DecidedReorganisation> one(UUID id) {
        return view.find(id).onItem().ifNull().failWith(NotFound::new);
    }

    /** Lists up to {@code limit} reorganisations in the order of their decision, after an id. */
    @NoFacts
    @WithTransaction
    public Uni<List<DecidedReorganisation>> list(ReorganisationView.Filter filter, UUID after, int limit) {
        return view.list(filter, after, limit);
    }
}
