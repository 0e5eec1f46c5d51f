// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The figures of neighbourhoods, and what each can carry. */
public interface Neighbourhoods {

    /**
     * Which neighbourhoods to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param neighbourhood this one only
     */
    record Filter(MunicipalityCode municipality, Neighbourhood neighbourhood) {}

    /** A neighbourhood with its load. */
    record Loaded(Capacity capacity, int dwellings) {}

    /**
     * Up to {@code most} neighbourhoods of the jurisdiction with dwellings or a decision, by code, after the given one
     * or from the first.
     *
     * @param day for the decision in effect
     */
    Uni<List<NeighbourhoodFigure>> figures(
            Jurisdiction jurisdiction, Filter filter, LocalDate day, String after, int most);

    /** All decisions on a neighbourhood within the jurisdiction, the first one first. */
    Uni<List<Capacity>> decisions(Jurisdiction jurisdiction, Neighbourhood neighbourhood);

    /** Adds a decision, numbered after the last one. */
    Uni<Capacity> decide(
            Neighbourhood neighbourhood, LocalDate effectiveOn, int homes, int capBasisPoints, Instant recordedAt);

    /**
     * Of the neighbourhood of these vacancies the decision in effect and the number of dwellings let to permit holders
     * or kept for them, without the dwellings of the vacancies themselves; empty without a decision.
     */
    Uni<Optional<Loaded>> loadBeside(Collection<UUID> vacancies, LocalDate day);
}
