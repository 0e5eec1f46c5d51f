// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.register.domain.PopulationSummary;

/** Lists figures of reference dates without their parts. */
public interface PopulationView {

    /**
     * Returns the figures of a reference date as known at a moment, or null.
     *
     * @param knownAt null for now
     */
    Uni<PopulationSummary> find(LocalDate referenceDate, Instant knownAt);

    /** Returns every version of the figures of a reference date, oldest first. */
    Uni<List<PopulationSummary>> versions(LocalDate referenceDate);

    /**
     * Lists up to {@code limit} figures as known at a moment, sorted by reference date.
     *
     * @param referenceDate selects this date; null for all
     * @param knownAt null for now
     * @param after null for the first page
     */
    Uni<List<PopulationSummary>> list(LocalDate referenceDate, Instant knownAt, LocalDate after, int limit);
}
