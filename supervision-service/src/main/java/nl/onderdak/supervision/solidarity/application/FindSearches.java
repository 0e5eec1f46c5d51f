// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Reads searches: a province its own, others those among municipalities of their jurisdiction. Only provinces hold the
 * scopes for it.
 */
@ApplicationScoped
public class FindSearches {

    private final SolidaritySearches searches;
    private final Jurisdictions jurisdictions;

    FindSearches(SolidaritySearches searches, Jurisdictions jurisdictions) {
        this.searches = searches;
        this.jurisdictions = jurisdictions;
    }

    /** A search with the suggestions that were made of it, the oldest first. */
    public record Found(SolidaritySearch search, List<Suggestion> suggestions) {}

    /** @return fails with {@link NotFound} when the organisation has no such search */
    @NoFacts
    @WithTransaction
    public Uni<Found> find(Organisation by, UUID id) {
        return of(by).chain(whose -> searches.find(whose, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(search -> searches.suggestions(search).map(suggestions -> new Found(search, suggestions)));
    }

    /** Up to {@code most}, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<SolidaritySearch>> list(Organisation by, UUID after, int most) {
        return of(by).chain(whose -> searches.list(whose, after, most));
    }

    private Uni<SolidaritySearches.Of> of(Organisation by) {
        return by instanceof Organisation.Province(var province)
                ? Uni.createFrom().item(SolidaritySearches.Of.province(province))
                : jurisdictions.of(by).map(jurisdiction -> new SolidaritySearches.Of(null, jurisdiction));
    }
}
