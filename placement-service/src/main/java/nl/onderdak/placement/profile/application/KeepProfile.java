// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.particulars.application.KeepParticulars;
import nl.onderdak.placement.particulars.application.Particulars;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.problem.NotFound;

/** COA keeps the profiles of coupled households; the municipality reads them. */
@ApplicationScoped
public class KeepProfile {

    private final Particulars<Profile> profiles;
    private final KeepParticulars keepParticulars;

    KeepProfile(Particulars<Profile> profiles, KeepParticulars keepParticulars) {
        this.profiles = profiles;
        this.keepParticulars = keepParticulars;
    }

    /**
     * The profile of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded<Profile>> find(Organisation by, UUID couplingId) {
        return keepParticulars.find(profiles, by, couplingId);
    }

    /**
     * Replaces the profile of a coupling.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     */
    @WithTransaction
    public Uni<Recorded<Profile>> replace(Organisation by, UUID couplingId, SeenVersion expected, Profile profile) {
        return keepParticulars.replace(profiles, by, couplingId, expected, profile);
    }
}
