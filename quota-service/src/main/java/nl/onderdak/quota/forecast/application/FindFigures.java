// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.forecast.domain.Figures;
import nl.onderdak.quota.register.application.FindConstituents;
import nl.onderdak.quota.register.application.PopulationView;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.register.domain.PopulationSummary;
import nl.onderdak.quota.register.domain.ReferenceDate;

/** Finds the inhabitants by which future half-years will be apportioned, as far as known. */
@ApplicationScoped
class FindFigures {

    private static final int ALL = Integer.MAX_VALUE;

    private final PopulationView populations;
    private final FindConstituents constituents;

    FindFigures(PopulationView populations, FindConstituents constituents) {
        this.populations = populations;
        this.constituents = constituents;
    }

    private record Wanted(HalfYear halfYear, PopulationBasis population) {

        Figures figures(Map<MunicipalityCode, Integer> inhabitants) {
            return new Figures(population.referenceDate(), population.nationalInhabitants(), inhabitants);
        }
    }

    private record Found(HalfYear halfYear, Figures figures) {}

    /**
     * @param knownAt null for now
     * @return of the half-years for which there is a population of their reference date or of one before it
     */
    Uni<Map<HalfYear, Figures>> of(Collection<HalfYear> halfYears, Instant knownAt) {
        return populations
                .list(null, knownAt, null, ALL)
                .map(known -> halfYears.stream()
                        .flatMap(halfYear ->
                                latest(known, halfYear).map(summary -> new Wanted(halfYear, summary.basis())).stream())
                        .toList())
                .chain(wanted -> InTurn.each(wanted, one -> found(one, knownAt)))
                .map(found -> found.stream().collect(Collectors.toMap(Found::halfYear, Found::figures)));
    }

    private static Optional<PopulationSummary> latest(List<PopulationSummary> sorted, HalfYear halfYear) {
        var right = ReferenceDate.of(halfYear);
        return sorted.stream()
                .filter(summary -> !summary.referenceDate().isAfter(right))
                .reduce((_, later) -> later);
    }

    private Uni<Found> found(Wanted wanted, Instant knownAt) {
        return constituents
                .inhabitants(wanted.halfYear(), wanted.population(), knownAt)
                .map(inhabitants -> new Found(wanted.halfYear(), wanted.figures(inhabitants)));
    }
}
