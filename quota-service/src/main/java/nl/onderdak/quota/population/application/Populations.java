// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.PopulationSummary;

/** Inhabitants per reference date. */
public interface Populations {

    /** The figures of a reference date without their parts, or null. */
    Uni<PopulationSummary> summary(LocalDate referenceDate);

    /** The parts of a reference date, sorted by municipality. */
    Uni<List<Population.Inhabitants>> municipalities(LocalDate referenceDate);

    /** Sorted by reference date, at most {@code limit}, after {@code after} when given. */
    Uni<List<PopulationSummary>> list(LocalDate after, int limit);

    /** Enters the whole with its parts. @return false, and nothing entered, when there are figures of that date */
    Uni<Boolean> add(Population population);
}
