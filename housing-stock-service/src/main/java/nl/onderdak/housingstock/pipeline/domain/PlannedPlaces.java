// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.PlacesExpected;

/**
 * What a project still has to bring for permit holders, as it was published last.
 *
 * @param kind register that the project is in
 * @param project the project
 * @param municipality where it lies
 * @param landlord the landlord that owns it, or null when the municipality does
 * @param places places that it still has to bring, one per person; a home of a flex project counts as one
 * @param probability how certain it is, in basis points
 * @param from first day on which places are expected
 * @param until last day on which places are expected
 * @param version number of its publications, 0 before the first
 */
public record PlannedPlaces(
        PlacesExpected.Kind kind,
        UUID project,
        MunicipalityCode municipality,
        String landlord,
        int places,
        int probability,
        LocalDate from,
        LocalDate until,
        long version)
        implements Versioned {

    /** What a project brings of which nothing was published yet. */
    public static PlannedPlaces of(
            PlacesExpected.Kind kind,
            UUID project,
            MunicipalityCode municipality,
            String landlord,
            int places,
            int probability,
            LocalDate from,
            LocalDate until) {
        return new PlannedPlaces(kind, project, municipality, landlord, places, probability, from, until, 0);
    }

    /**
     * Publishes what is expected now instead; empty when it is what was published, or nothing was and nothing is expected.
     */
    public Optional<Decision.Accepted<PlannedPlaces>> published(PlannedPlaces now) {
        var next = new PlannedPlaces(
                kind,
                project,
                now.municipality,
                now.landlord,
                now.places,
                now.probability,
                now.from,
                now.until,
                version + 1);
        if (version == 0 ? now.places == 0 : next.fact().equals(fact())) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Accepted<>(next, List.of(next.fact())));
    }

    private PlacesExpected fact() {
        return new PlacesExpected(kind, project, municipality, places, probability, from, until);
    }
}
