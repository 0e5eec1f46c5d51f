// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.exchange.domain.Suggestion;
import nl.onderdak.web.problem.NotFound;

/** Reads suggested exchanges within the jurisdiction of the caller. */
@ApplicationScoped
public class FindSuggestions {

    private final Suggestions suggestions;
    private final Parties parties;

    FindSuggestions(Suggestions suggestions, Parties parties) {
        this.suggestions = suggestions;
        this.parties = parties;
    }

    /**
     * @return fails with {@link NotFound} when no such suggestion exists within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Suggestion> one(Organisation by, UUID id) {
        return suggestions
                .find(id)
                .chain(found -> parties.jurisdiction(by)
                        .map(jurisdiction -> found.filter(suggestion ->
                                        suggestion.persons().keySet().stream().anyMatch(jurisdiction::covers))
                                .orElseThrow(NotFound::new)));
    }

    /** Lists up to {@code limit} suggestions after an id, the oldest first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Suggestion>> list(Organisation by, UUID after, int limit) {
        return parties.jurisdiction(by).chain(jurisdiction -> suggestions.list(jurisdiction, after, limit));
    }
}
