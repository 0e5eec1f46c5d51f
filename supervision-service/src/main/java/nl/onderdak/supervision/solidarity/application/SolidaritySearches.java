// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Searches with their positions, outcomes and suggestions; none of it changes. */
public interface SolidaritySearches {

    /** Adds a search without an outcome. */
    Uni<Void> add(SolidaritySearch search);

    /**
     * Whose searches.
     *
     * @param province of this province only, or null
     * @param jurisdiction among whose municipalities they were made
     */
    record Of(ProvinceCode province, Jurisdiction jurisdiction) {

        /** Those that a province made. */
        static Of province(ProvinceCode code) {
            return new Of(code, new Jurisdiction.Country());
        }
    }

    /** One of these searches, or empty. */
    Uni<Optional<SolidaritySearch>> find(Of whose, UUID id);

    /** As {@link #find}; another suggestion of the same search waits until the transaction ends. */
    Uni<Optional<SolidaritySearch>> lock(Of whose, UUID id);

    /** Up to {@code most} of these searches, the oldest first, after the given one or from the first. */
    Uni<List<SolidaritySearch>> list(Of whose, UUID after, int most);

    /** The oldest without an outcome that is not among the given ones. */
    Uni<Optional<SolidaritySearch>> next(Collection<UUID> without);

    /** Adds the outcome, unless it has one. */
    Uni<Void> conclude(UUID id, SolidarityPlan plan, Instant at);

    /** Adds a suggestion. */
    Uni<Void> add(Suggestion suggestion);

    /** The suggestions of a search, the oldest first. */
    Uni<List<Suggestion>> suggestions(SolidaritySearch search);
}
