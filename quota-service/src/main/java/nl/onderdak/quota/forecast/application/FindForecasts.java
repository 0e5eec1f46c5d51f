// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.forecast.domain.NationalForecast;
import nl.onderdak.quota.forecast.domain.QuotaSeries;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.web.problem.NotFound;

/** Reads forecasts and the quotas they lead to. */
@ApplicationScoped
public class FindForecasts {

    private final NationalForecasts forecasts;
    private final FindFigures figures;

    public FindForecasts(NationalForecasts forecasts, FindFigures figures) {
        this.forecasts = forecasts;
        this.figures = figures;
    }

    /** @return fails with {@link NotFound} when the forecast does not exist */
    @NoFacts
    @WithTransaction
    public Uni<NationalForecast> one(UUID id) {
        return found(id);
    }

    /** Lists up to {@code limit} forecasts after an id, in the order in which they were recorded. */
    @NoFacts
    @WithTransaction
    public Uni<List<NationalForecast>> list(UUID after, int limit) {
        return forecasts.list(after, limit);
    }

    /**
     * Returns the expected quotas, sorted by municipality.
     *
     * @param municipality selects this municipality; null for all
     * @param knownAt with the populations known at this moment, or null for now
     */
    @NoFacts
    @WithTransaction
    public Uni<List<QuotaSeries>> series(UUID id, MunicipalityCode municipality, Rounding rounding, Instant knownAt) {
        return found(id)
                .chain(forecast -> figures.of(forecast.persons().keySet(), knownAt)
                        .map(known -> QuotaSeries.of(forecast, known, rounding)))
                .map(all -> all.stream()
                        .filter(series ->
                                municipality == null || series.municipality().equals(municipality))
                        .toList());
    }

    private Uni<NationalForecast> found(UUID id) {
        return forecasts.find(id).onItem().ifNull().failWith(NotFound::new);
    }
}
