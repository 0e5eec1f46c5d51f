// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.PopulationSummary;
import nl.onderdak.quota.register.domain.ReferenceDate;
import nl.onderdak.web.problem.NotFound;

/** Reads the inhabitants per reference date. */
@ApplicationScoped
public class FindPopulations {

    private final Populations populations;
    private final PopulationView view;

    public FindPopulations(Populations populations, PopulationView view) {
        this.populations = populations;
        this.view = view;
    }

    /**
     * @param knownAt null for now
     * @return the population with its parts; fails with {@link NotFound} when no figures of that date were known
     */
    @NoFacts
    @WithTransaction
    public Uni<Population> one(LocalDate referenceDate, Instant knownAt) {
        return view.find(referenceDate, knownAt)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(summary -> populations
                        .inhabitants(referenceDate, summary.version())
                        .map(inhabitants -> new Population(summary, Population.parts(inhabitants))));
    }

    /** Returns all versions without their parts, oldest first; fails with {@link NotFound} when there are none. */
    @NoFacts
    @WithTransaction
    public Uni<List<PopulationSummary>> versions(LocalDate referenceDate) {
        return view.versions(referenceDate).invoke(found -> {
            if (found.isEmpty()) {
                throw new NotFound();
            }
        });
    }

    /**
     * Lists populations without their parts, sorted by reference date.
     *
     * @param validOn selects the figures that the quotas of this day are apportioned by; null for all
     */
    @NoFacts
    @WithTransaction
    public Uni<List<PopulationSummary>> list(LocalDate validOn, Instant knownAt, LocalDate after, int limit) {
        var referenceDate = validOn == null ? null : ReferenceDate.of(HalfYear.of(validOn));
        return view.list(referenceDate, knownAt, after, limit);
    }
}
