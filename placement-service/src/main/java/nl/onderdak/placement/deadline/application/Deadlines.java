// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Households by their deadlines. */
public interface Deadlines {

    /**
     * A household of which at least one member waits for a home.
     *
     * @param couplingId its coupling
     * @param municipality municipality that is to house it
     * @param persons its size
     * @param waiting members who wait
     * @param state state of the coupling
     * @param permitOn day of the permit
     * @param coupledOn day of the coupling
     * @param blockedDays days on which the dossier blocked a tenancy, up to today
     */
    @OfHousehold
    record Waiting(
            UUID couplingId,
            MunicipalityCode municipality,
            int persons,
            int waiting,
            State state,
            LocalDate permitOn,
            LocalDate coupledOn,
            int blockedDays) {}

    /**
     * A household that lives in a temporary place.
     *
     * @param couplingId its coupling
     * @param municipality municipality of the coupling
     * @param persons its size
     * @param state state of the coupling
     * @param endsOn last day of the place
     */
    @OfHousehold
    record Temporary(UUID couplingId, MunicipalityCode municipality, int persons, State state, LocalDate endsOn) {}

    /** The place of a household in the order of waiting: by permit, then by coupling, then by id. */
    record Place(LocalDate permitOn, LocalDate coupledOn, UUID couplingId) {}

    /** The place of a household in the order of ends. */
    record End(LocalDate endsOn, UUID couplingId) {}

    /**
     * Up to {@code most} waiting households in the order of waiting.
     *
     * @param municipality only those coupled to it, or null for all
     * @param permitUntil only permits of this day or before, or null for all
     * @param today day up to which blocked days are counted
     * @param after the place before the first, or null for the very first
     */
    Uni<Guarded<List<Waiting>>> waiting(
            Jurisdiction jurisdiction,
            MunicipalityCode municipality,
            LocalDate permitUntil,
            LocalDate today,
            Place after,
            int most);

    /**
     * Up to {@code most} households in temporary places, the first that end first.
     *
     * @param municipality only those coupled to it, or null for all
     * @param endsUntil only those that end on this day or before, or null for all
     * @param after the end before the first, or null for the very first
     */
    Uni<Guarded<List<Temporary>>> temporary(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate endsUntil, End after, int most);
}
