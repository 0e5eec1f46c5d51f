// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.PopulationSummary;

/** Inhabitants per reference date. */
public interface Populations {

    /** Returns the newest figures of a reference date without their parts, or null. */
    default Uni<PopulationSummary> summary(LocalDate referenceDate) {
        return summary(referenceDate, null);
    }

    /**
     * Returns the figures of a reference date without their parts as known at a moment, or null.
     *
     * @param knownAt null for now
     */
    Uni<PopulationSummary> summary(LocalDate referenceDate, Instant knownAt);

    /**
     * Returns the parts of the newest figures of a reference date, sorted by municipality; none when there are no
     * figures.
     */
    default Uni<List<Population.Inhabitants>> municipalities(LocalDate referenceDate) {
        return summary(referenceDate)
                .chain(newest -> newest == null
                        ? Uni.createFrom().item(List.of())
                        : municipalities(referenceDate, newest.version()));
    }

    /** Returns the parts of one version of the figures, sorted by municipality. */
    Uni<List<Population.Inhabitants>> municipalities(LocalDate referenceDate, int version);

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

    /**
     * Adds figures with their parts.
     *
     * @return false when figures of that date and version exist; nothing is added then
     */
    Uni<Boolean> add(Population population);
}
