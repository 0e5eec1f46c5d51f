// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The couplings of households to municipalities, to be read. */
public interface CouplingRegister {

    /** How far a coupling has come. */
    enum State {
        /** The household waits for a home. */
        COUPLED,
        /** The household lives in the municipality. */
        HOUSED
    }

    /**
     * Which couplings to list; null is every one.
     *
     * @param municipality of this municipality
     * @param state that have come this far
     * @param coupledFrom coupled on this day or later
     * @param coupledTo coupled on this day or earlier
     */
    record Filter(MunicipalityCode municipality, State state, LocalDate coupledFrom, LocalDate coupledTo) {}

    /** The coupling with this id, if there is one within the jurisdiction. */
    Uni<Optional<Guarded<Registration<Coupling>>>> find(Jurisdiction jurisdiction, UUID id);

    /**
     * Couplings within a jurisdiction in the order they were made.
     *
     * @param after id of the coupling before the first, or null for the very first
     * @param most how many at most
     */
    Uni<Guarded<List<Registration<Coupling>>>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);
}
