// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.State;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The couplings of households to municipalities. */
public interface Couplings {

    /**
     * Which couplings to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param state in this state
     * @param coupledFrom coupled on this day or later
     * @param coupledTo coupled on this day or earlier
     */
    record Filter(MunicipalityCode municipality, State state, LocalDate coupledFrom, LocalDate coupledTo) {}

    /** Those of these references that have a coupling. */
    Uni<Set<CoaReference>> coupled(Collection<CoaReference> references);

    /** Adds couplings, skips those whose reference has one, and returns the number added. */
    Uni<Integer> add(List<Registration<Coupled>> registrations, Instant recordedAt);

    /** The coupling with this id, if there is one within the jurisdiction. */
    Uni<Optional<Guarded<Registration<Coupling>>>> find(Jurisdiction jurisdiction, UUID id);

    /**
     * Up to {@code most} couplings within a jurisdiction in the order they were made.
     *
     * @param after id of the coupling before the first, or null for the very first
     */
    Uni<Guarded<List<Registration<Coupling>>>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);
}
