// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/** The couplings of households to municipalities, with their members and stays. */
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

    /** The coupling of each of these households that has not ended, else the one that ended last. */
    Uni<Map<CoaReference, Coupling>> last(Collection<CoaReference> references);

    /**
     * A coupling to add.
     *
     * @param reference the household's, at COA
     * @param coupling in its first version
     * @param since first day under it, from which a dossier that lacks an item blocks a tenancy
     */
    record NewCoupling(CoaReference reference, Coupling coupling, LocalDate since) {}

    /** Adds new couplings, skips those whose household has one that has not ended, and returns the number added. */
    Uni<Integer> add(List<NewCoupling> added, Instant recordedAt);

    /** Those of these couplings that exist, locked until the transaction ends, in a modifiable map. */
    Uni<Map<UUID, Coupling>> lock(Collection<UUID> ids);

    /** Stores changes, in this order, of locked and of added couplings. */
    Uni<Void> store(List<Change> changes, Instant recordedAt);

    /** The coupling with this id, if there is one within the jurisdiction. */
    Uni<Optional<Guarded<Registration>>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf);

    /**
     * Up to {@code most} couplings within a jurisdiction in an order of their present days, from its place on. Of another
     * day or moment there may be fewer, since some had not been made or were not in the state then.
     */
    Uni<Guarded<Listed>> list(
            Jurisdiction jurisdiction, Filter filter, AsOf asOf, Ordering<CouplingOrder> ordering, int most);

    /**
     * A part of a list.
     *
     * @param registrations that the filter lets through
     * @param lastDay day by which the order places the last coupling that was read; null in an order by id alone
     * @param last id of the last coupling that was read, or null when there are no more
     */
    @OfHousehold
    record Listed(List<Registration> registrations, LocalDate lastDay, UUID last) {}
}
