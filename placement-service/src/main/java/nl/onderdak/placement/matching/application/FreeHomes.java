// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The service's own view of the dwellings and places that are available for permit holders. */
public interface FreeHomes {

    /**
     * The changes of one vacancy in a batch of events.
     *
     * @param vacancyId the vacancy
     * @param announced its last announcement, or null without one
     * @param municipality where it stands from now on, or null when that did not change
     * @param status its status from now on, or null when that did not change
     */
    record Change(UUID vacancyId, FreeHome announced, MunicipalityCode municipality, Status status) {}

    /** The status of a vacancy. */
    enum Status {
        FREE,
        RESERVED,
        LET,
        /** It went back to its landlord. */
        RETURNED
    }

    /** Keeps changes, at most one of each vacancy. */
    Uni<Void> keep(Collection<Change> changes);

    /** Those in these municipalities that are free and not on offer, in the order in which they become available. */
    Uni<List<FreeHome>> in(Collection<MunicipalityCode> municipalities);

    /** Homes of permit holders by neighbourhood: let, reserved or on offer. */
    Uni<Map<String, Integer>> settled(Collection<MunicipalityCode> municipalities);

    /** One that is free and not on offer, within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<FreeHome>> lock(Jurisdiction jurisdiction, UUID vacancyId);
}
