// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.forecast.domain.Figures;
import nl.onderdak.quota.municipality.application.Municipalities;
import nl.onderdak.quota.municipality.domain.Municipality;
import nl.onderdak.quota.population.application.Populations;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.Population.Inhabitants;
import nl.onderdak.quota.population.domain.PopulationSummary;

/** Finds the inhabitants that half-years to come will be divided over, as far as they are known. */
@ApplicationScoped
class FindFigures {

    private static final int ALL = Integer.MAX_VALUE;

    private final Populations populations;
    private final Municipalities municipalities;

    FindFigures(Populations populations, Municipalities municipalities) {
        this.populations = populations;
        this.municipalities = municipalities;
    }

    /**
     * @param knownAt null for now
     * @return of the half-years for which there is a population of their reference date or of one before it
     */
    Uni<Map<HalfYear, Figures>> of(Collection<HalfYear> halfYears, Instant knownAt) {
        return populations.list(null, knownAt, null, ALL).chain(known -> {
            var wanted = new HashMap<HalfYear, PopulationSummary>();
            halfYears.forEach(halfYear -> latest(known, halfYear).ifPresent(summary -> wanted.put(halfYear, summary)));
            return InTurn.each(
                            wanted.values().stream().distinct().toList(),
                            summary -> populations
                                    .municipalities(summary.referenceDate(), summary.version())
                                    .map(parts -> new Population(summary, parts)))
                    .map(found ->
                            found.stream().collect(Collectors.toMap(Population::summary, Population::municipalities)))
                    .chain(parts -> municipalities.all().map(all -> figures(wanted, parts, all)));
        });
    }

    private static Optional<PopulationSummary> latest(List<PopulationSummary> sorted, HalfYear halfYear) {
        var right = Population.referenceDateOf(halfYear);
        return sorted.stream()
                .filter(summary -> !summary.referenceDate().isAfter(right))
                .reduce((_, later) -> later);
    }

    private static Map<HalfYear, Figures> figures(
            Map<HalfYear, PopulationSummary> wanted,
            Map<PopulationSummary, List<Inhabitants>> parts,
            List<Municipality> municipalities) {
        var figures = new HashMap<HalfYear, Figures>();
        wanted.forEach((halfYear, summary) -> {
            var takingPart = municipalities.stream()
                    .filter(municipality -> municipality.hasQuotaIn(halfYear))
                    .map(municipality -> municipality.entry().code())
                    .collect(Collectors.toSet());
            figures.put(
                    halfYear,
                    new Figures(
                            summary.referenceDate(),
                            summary.nationalInhabitants(),
                            parts.get(summary).stream()
                                    .filter(part -> takingPart.contains(part.municipality()))
                                    .collect(Collectors.toMap(Inhabitants::municipality, Inhabitants::inhabitants))));
        });
        return figures;
    }
}
