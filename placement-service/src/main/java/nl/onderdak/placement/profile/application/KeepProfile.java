// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.profile.application.Profiles.Recorded;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** COA keeps the profiles of coupled households; the municipality reads them. */
@ApplicationScoped
public class KeepProfile {

    private final Profiles profiles;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final RecordingClock recording;

    KeepProfile(Profiles profiles, Jurisdictions jurisdictions, AuditTrail trail, RecordingClock recording) {
        this.profiles = profiles;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.recording = recording;
    }

    /**
     * The profile of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded> find(Organisation by, UUID couplingId) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> profiles.find(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(trail::disclose);
    }

    /**
     * Replaces the profile of a coupling.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     */
    @WithTransaction
    public Uni<Recorded> replace(Organisation by, UUID couplingId, long expected, Profile profile) {
        var replaced = new Recorded(couplingId, profile, expected + 1);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> profiles.lock(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(version -> Version.check(expected, version))
                .chain(() -> profiles.add(replaced, recording.now()))
                .replaceWith(replaced);
    }
}
