// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.complex.domain.Exclusion;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The complexes and their exclusions. */
public interface Complexes {

    /**
     * Which complexes or exclusions to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     */
    record Filter(MunicipalityCode municipality, String landlord) {}

    /** Up to {@code most} complexes within the jurisdiction by position, after the given one or from the first. */
    Uni<List<ComplexFigure>> figures(Jurisdiction jurisdiction, Filter filter, LocalDate day, String after, int most);

    /** Whether a landlord has a dwelling in such a complex in the municipality, within the jurisdiction. */
    Uni<Boolean> exists(Jurisdiction jurisdiction, String landlord, String complex, MunicipalityCode municipality);

    /** Lets only one transaction at a time change the exclusions of a complex. */
    Uni<Void> lock(String landlord, String complex);

    /** Whether another exclusion of the same complex has a day in common. */
    Uni<Boolean> overlaps(Exclusion exclusion);

    /** Adds an exclusion. */
    Uni<Void> add(Exclusion exclusion);

    /** Stores the next version of an exclusion. */
    Uni<Void> store(Exclusion exclusion);

    /** Moves exclusions to the successors of their municipalities. */
    Uni<Void> takeOver(Map<MunicipalityCode, MunicipalityCode> successors);

    /** One exclusion within the jurisdiction, or empty. */
    Uni<Optional<Exclusion>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} exclusions within the jurisdiction, the oldest first, after the given one. */
    Uni<List<Exclusion>> exclusions(Jurisdiction jurisdiction, Filter filter, UUID after, int most);
}
