// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.Item;
import nl.onderdak.placement.dossier.domain.RequestedItem;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The dossiers of coupled households. */
public interface Dossiers {

    /**
     * A dossier as it was recorded.
     *
     * @param couplingId the coupling of the household
     * @param dossier its items, or empty until COA keeps one
     * @param version 1 until COA keeps one, one more with each change
     * @param requests of the municipality, oldest first
     */
    @OfHousehold
    record Recorded(UUID couplingId, Optional<Dossier> dossier, long version, List<RequestedItem> requests) {}

    /** The dossier of a coupling, if there is such a coupling within the jurisdiction. */
    Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId);

    /**
     * The version of the dossier of a coupling, locked until the transaction ends; empty when there is no such coupling
     * within the jurisdiction.
     */
    Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId);

    /**
     * Adds a version of a locked dossier, blocks or unblocks tenancies by it, resolves the requests for items that are
     * present now, and returns all requests, oldest first.
     */
    Uni<List<RequestedItem>> add(UUID couplingId, Dossier dossier, long version, LocalDate today, Instant recordedAt);

    /** Adds a request on a locked dossier; false when there is an open one for the same item. */
    Uni<Boolean> request(UUID couplingId, Item item, LocalDate today, Instant recordedAt);
}
