// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.dossier.application.Dossiers.Kept;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.dossier.domain.RequestedItem;
import nl.onderdak.placement.particulars.application.Particulars;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The dossiers of coupled households. */
public interface Dossiers extends Particulars<Kept> {

    /**
     * A dossier that was recorded.
     *
     * @param dossier its items
     * @param on day on which COA recorded it
     */
    record Kept(Dossier dossier, LocalDate on) {}

    /**
     * The dossier of a new coupling.
     *
     * @param couplingId the coupling
     * @param dossier its items
     * @param since first day under the coupling
     */
    record Begun(UUID couplingId, Dossier dossier, LocalDate since) {}

    /** Adds the first versions of the dossiers of added couplings. */
    Uni<Void> begin(List<Begun> begun, Instant recordedAt);

    /**
     * Adds a version of a locked dossier, blocks or unblocks tenancies by it, and resolves the requests for items that
     * are present now.
     */
    @Override
    Uni<Void> add(Recorded<Kept> recorded, Instant recordedAt);

    /** The requests on a dossier that was found or locked, oldest first. */
    Uni<List<RequestedItem>> requests(UUID couplingId);

    /**
     * A request that is open, with the coupling that it is on.
     *
     * @param couplingId the coupling
     * @param municipality that requested it
     * @param request the item and its day
     */
    @OfHousehold
    record OpenRequest(UUID couplingId, MunicipalityCode municipality, RequestedItem request) {}

    /**
     * The place of a request in the order of age.
     *
     * @param requestedOn day of the request
     * @param couplingId the coupling
     * @param item the requested item
     */
    record Place(LocalDate requestedOn, UUID couplingId, DossierItem item) {}

    /**
     * Up to {@code most} open requests on couplings within a jurisdiction that have not ended, oldest first.
     *
     * @param municipality only those of this municipality, or null
     * @param after the place before the first, or null for the very first
     */
    Uni<Guarded<List<OpenRequest>>> open(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Place after, int most);

    /** Adds a request on a locked dossier; false when there is an open one for the same item. */
    Uni<Boolean> request(UUID couplingId, DossierItem item, LocalDate today, Instant recordedAt);
}
