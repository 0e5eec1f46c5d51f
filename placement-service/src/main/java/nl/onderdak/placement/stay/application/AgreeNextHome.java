// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.stay.application.NextHomes.Recorded;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** The municipality agrees on the next home of a household, best before it moves into a temporary place. */
@ApplicationScoped
public class AgreeNextHome {

    private final NextHomes nextHomes;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final RecordingClock recording;

    AgreeNextHome(NextHomes nextHomes, Jurisdictions jurisdictions, AuditTrail trail, RecordingClock recording) {
        this.nextHomes = nextHomes;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.recording = recording;
    }

    /**
     * The agreement of a coupling.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded> find(Organisation by, UUID couplingId) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> nextHomes.find(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(trail::disclose);
    }

    /**
     * Replaces the agreement of a coupling.
     *
     * @param expected version that the caller has seen
     * @param on day from which the next home is agreed, or null when none is
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     */
    @WithTransaction
    public Uni<Recorded> agree(Organisation by, UUID couplingId, long expected, LocalDate on) {
        var agreed = new Recorded(couplingId, on, expected + 1);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> nextHomes.lock(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(version -> Version.check(expected, version))
                .chain(() -> nextHomes.add(agreed, recording.now()))
                .replaceWith(agreed);
    }
}
