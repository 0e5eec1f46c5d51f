// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.PopulationSummary;
import nl.onderdak.web.problem.NotFound;

/** Reads the inhabitants per reference date. */
@ApplicationScoped
public class FindPopulations {

    private final Populations populations;

    public FindPopulations(Populations populations) {
        this.populations = populations;
    }

    /** @return with its parts; fails with {@link NotFound} when there are no figures of that date */
    @WithTransaction
    public Uni<Population> one(LocalDate referenceDate) {
        return populations
                .summary(referenceDate)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(summary ->
                        populations.municipalities(referenceDate).map(parts -> new Population(summary, parts)));
    }

    /** Sorted by reference date, without parts. */
    @WithTransaction
    public Uni<List<PopulationSummary>> list(LocalDate after, int limit) {
        return populations.list(after, limit);
    }
}
