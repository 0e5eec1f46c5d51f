// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.target.domain.PopulationBasis;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.Constituents;
import nl.onderdak.quota.register.domain.Reorganisation;

/** Finds the inhabitants that the quotas of a half-year are computed from, within the transaction in hand. */
@ApplicationScoped
public class FindConstituents {

    private final Populations populations;
    private final Reorganisations reorganisations;

    public FindConstituents(Populations populations, Reorganisations reorganisations) {
        this.populations = populations;
        this.reorganisations = reorganisations;
    }

    /**
     * The inhabitants on the reference date, of the municipalities as they are on the first day of the half-year.
     *
     * @param population of which version of the figures: that of the national figure they are held against
     */
    public Uni<Map<MunicipalityCode, Integer>> inhabitants(HalfYear halfYear, PopulationBasis population) {
        return inhabitants(halfYear, population, null);
    }

    /**
     * The same by the reorganisations that were decided at a moment.
     *
     * @param knownAt null for now
     */
    public Uni<Map<MunicipalityCode, Integer>> inhabitants(
            HalfYear halfYear, PopulationBasis population, Instant knownAt) {
        var referenceDate = population.referenceDate();
        return populations
                .municipalities(referenceDate, population.version())
                .map(FindConstituents::byMunicipality)
                .chain(counted -> reorganisations
                        .all()
                        .map(all -> decided(all, knownAt))
                        .map(decided -> Constituents.inhabitants(referenceDate, halfYear.start(), counted, decided)));
    }

    /** The newest figures of the reference date, as they were counted; none when there are none. */
    Uni<Map<MunicipalityCode, Integer>> counted(LocalDate referenceDate) {
        return populations.municipalities(referenceDate).map(FindConstituents::byMunicipality);
    }

    private static List<Reorganisation> decided(List<Reorganisation> all, Instant knownAt) {
        return all.stream()
                .filter(one -> knownAt == null || !one.recordedAt().isAfter(knownAt))
                .toList();
    }

    static Map<MunicipalityCode, Integer> byMunicipality(List<Inhabitants> parts) {
        return parts.stream().collect(Collectors.toMap(Inhabitants::municipality, Inhabitants::inhabitants));
    }
}
