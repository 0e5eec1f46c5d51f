// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.web.problem.NotFound;

/** Reads the searches of the caller's province. */
@ApplicationScoped
public class FindSearches {

    private final SolidaritySearches searches;

    FindSearches(SolidaritySearches searches) {
        this.searches = searches;
    }

    /** A search with the suggestions that were made of it, the oldest first. */
    public record Found(SolidaritySearch search, List<Suggestion> suggestions) {}

    /**
     * One search.
     *
     * @return fails with {@link ForbiddenException} when the organisation is not a province, and with {@link NotFound} when it
     *     has no such search
     */
    @NoFacts
    @WithTransaction
    public Uni<Found> find(Organisation by, UUID id) {
        return searches.find(Provinces.only(by), id)
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(search -> searches.suggestions(search).map(suggestions -> new Found(search, suggestions)));
    }

    /** Up to {@code most}, the oldest first, after the given one or from the first; fails as {@link #find}. */
    @NoFacts
    @WithTransaction
    public Uni<List<SolidaritySearch>> list(Organisation by, UUID after, int most) {
        return searches.list(Provinces.only(by), after, most);
    }
}
