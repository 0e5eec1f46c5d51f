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

    /** The newest figures of a reference date without their parts, or null. */
    default Uni<PopulationSummary> summary(LocalDate referenceDate) {
        return summary(referenceDate, null);
    }

    /**
     * The same as they were known at a moment.
     *
     * @param knownAt null for now
     */
    Uni<PopulationSummary> summary(LocalDate referenceDate, Instant knownAt);

    /** The parts of the newest figures of a reference date, sorted by municipality. */
    default Uni<List<Population.Inhabitants>> municipalities(LocalDate referenceDate) {
        return summary(referenceDate)
                .chain(newest -> newest == null
                        ? Uni.createFrom().item(List.of())
                        : municipalities(referenceDate, newest.version()));
    }

    /** The parts of one version of the figures of a reference date, sorted by municipality. */
    Uni<List<Population.Inhabitants>> municipalities(LocalDate referenceDate, int version);

    /** Every version of the figures of a reference date, oldest first. */
    Uni<List<PopulationSummary>> versions(LocalDate referenceDate);

    /**
     * The figures of each reference date as they were known at a moment, sorted by date.
     *
     * @param referenceDate of this date only, or null
     * @param knownAt null for now
     * @param after null for the first page
     */
    Uni<List<PopulationSummary>> list(LocalDate referenceDate, Instant knownAt, LocalDate after, int limit);

    /**
     * Adds figures with their parts.
     *
     * @return false, and nothing added, when there are figures of that date and version
     */
    Uni<Boolean> add(Population population);
}
