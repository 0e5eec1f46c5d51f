// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.publishedfigure.PublishedFigure.Key;
import nl.onderdak.web.problem.NotFound;

/** Reads published figures. */
@ApplicationScoped
public class FindPublishedFigures {

    private final PublishedFigures figures;

    FindPublishedFigures(PublishedFigures figures) {
        this.figures = figures;
    }

    /** @return fails with {@link NotFound} when the figure does not exist */
    @NoFacts
    @WithTransaction
    public Uni<RecordedFigure> one(Key key) {
        return figures.find(key).map(found -> found.orElseThrow(NotFound::new));
    }

    /**
     * Lists up to {@code limit} figures after a key, sorted by half-year, municipality and revision. A filter that is
     * null
     * selects all.
     */
    @NoFacts
    @WithTransaction
    public Uni<List<RecordedFigure>> list(HalfYear halfYear, MunicipalityCode municipality, Key after, int limit) {
        return figures.list(halfYear, municipality, after, limit);
    }
}
