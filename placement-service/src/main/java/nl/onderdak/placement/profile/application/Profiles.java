// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The profiles of coupled households. */
public interface Profiles {

    /**
     * A profile as it was recorded.
     *
     * @param couplingId the coupling of the household
     * @param profile its profile
     * @param version 1 until something is recorded, one more each time
     */
    @OfHousehold
    record Recorded(UUID couplingId, Profile profile, long version) {}

    /** The profile of a coupling, if there is such a coupling within the jurisdiction. */
    Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId);

    /**
     * The version of the profile of a coupling, locked until the transaction ends; empty when there is no such coupling
     * within the jurisdiction.
     */
    Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId);

    /** Adds a version. */
    Uni<Void> add(Recorded recorded, Instant recordedAt);
}
