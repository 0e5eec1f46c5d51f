// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.deadline.domain.Norm;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.profile.domain.CoaRegion;
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
     * @param lacking items missing in the dossier without which no tenancy begins
     * @param receptionPlace code of the place where it stays in reception, or null
     * @param receptionRegion region of that place, or null
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
            int blockedDays,
            Set<DossierItem> lacking,
            String receptionPlace,
            CoaRegion receptionRegion) {}

    /**
     * Selects waiting households; null is no condition.
     *
     * @param municipality only those coupled to it
     * @param broken only those that break this norm
     * @param net whether days on which the dossier blocked a tenancy do not count for the norm
     * @param receptionPlace only those who stay there
     * @param receptionRegion only those who stay in a place of this region
     */
    record WaitingFilter(
            MunicipalityCode municipality,
            Norm broken,
            boolean net,
            String receptionPlace,
            CoaRegion receptionRegion) {}

    /**
     * A household that lives in a temporary place.
     *
     * @param couplingId its coupling
     * @param municipality municipality of the coupling
     * @param persons its size
     * @param state state of the coupling
     * @param endsOn last day of the place
     * @param nextHomeOn day from which a next home is agreed, or null
     */
    @OfHousehold
    record Temporary(
            UUID couplingId,
            MunicipalityCode municipality,
            int persons,
            State state,
            LocalDate endsOn,
            LocalDate nextHomeOn) {}

    /**
     * Selects households in temporary places; null is no condition.
     *
     * @param municipality only those coupled to it
     * @param endsUntil only places that end on this day or before
     * @param withoutNextHome whether only those are listed without a next home agreed in time
     */
    record TemporaryFilter(MunicipalityCode municipality, LocalDate endsUntil, boolean withoutNextHome) {}

    /**
     * A household with family members whose entry was approved and who have yet to arrive.
     *
     * @param couplingId its coupling
     * @param municipality municipality of the coupling
     * @param persons its size
     * @param expected members who are expected
     * @param state state of the coupling
     * @param arriveBy first day on which the term of one of them ends
     */
    @OfHousehold
    record Expecting(
            UUID couplingId,
            MunicipalityCode municipality,
            int persons,
            int expected,
            State state,
            LocalDate arriveBy) {}

    /** The place of a household in the order of waiting: by permit, then by coupling, then by id. */
    record Place(LocalDate permitOn, LocalDate coupledOn, UUID couplingId) {}

    /** The place of a household in the order of last days, then of id. */
    record End(LocalDate lastDay, UUID couplingId) {}

    /**
     * Up to {@code most} waiting households in the order of waiting.
     *
     * @param after the place before the first, or null for the very first
     */
    Uni<Guarded<List<Waiting>>> waiting(
            Jurisdiction jurisdiction, WaitingFilter filter, LocalDate today, Place after, int most);

    /**
     * Up to {@code most} households in temporary places, by last day.
     *
     * @param after the end before the first, or null for the very first
     */
    Uni<Guarded<List<Temporary>>> temporary(Jurisdiction jurisdiction, TemporaryFilter filter, End after, int most);

    /**
     * Up to {@code most} households that expect family, by last day of the term.
     *
     * @param municipality only those coupled to it, or null for all
     * @param arriveUntil only terms that end on this day or before, or null for all
     * @param after the end before the first, or null for the very first
     */
    Uni<Guarded<List<Expecting>>> expecting(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate arriveUntil, End after, int most);

    /** The number of temporary places in the country that end on this day or before without an agreed next home. */
    Uni<Long> withoutNextHome(LocalDate endsUntil);
}
