// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Constituents;
import nl.onderdak.quota.register.domain.PopulationBasis;

/** Finds the inhabitants that national targets are apportioned by, within the transaction of the caller. */
@ApplicationScoped
public class FindConstituents {

    private final Populations populations;
    private final Reorganisations reorganisations;
    private final MunicipalityView municipalities;

    FindConstituents(Populations populations, Reorganisations reorganisations, MunicipalityView municipalities) {
        this.populations = populations;
        this.reorganisations = reorganisations;
        this.municipalities = municipalities;
    }

    /**
     * The inhabitants on the reference date of the municipalities that have a quota in the half-year.
     *
     * @param population the version of the figures, so that parts and national figure are of the same version
     * @param knownAt the moment as known at which reorganisations and register apply, or null for now
     */
    public Uni<Map<MunicipalityCode, Integer>> inhabitants(
            HalfYear halfYear, PopulationBasis population, Instant knownAt) {
        var referenceDate = population.referenceDate();
        return populations
                .inhabitants(referenceDate, population.version())
                .chain(counted -> reorganisations
                        .all()
                        .map(all -> all.stream()
                                .filter(one ->
                                        knownAt == null || !one.recordedAt().isAfter(knownAt))
                                .toList())
                        .chain(decided -> municipalities
                                .all(knownAt)
                                .map(register ->
                                        Constituents.takingPart(halfYear, referenceDate, counted, decided, register))));
    }
}
