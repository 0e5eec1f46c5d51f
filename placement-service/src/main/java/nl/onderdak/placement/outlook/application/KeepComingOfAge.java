// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.outlook.application.Minors.Household;
import nl.onderdak.placement.outlook.application.Minors.Recorded;
import nl.onderdak.placement.outlook.domain.ComingOfAge;
import nl.onderdak.placement.outlook.domain.OutlookRejection.NotAMinor;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** COA records the half-years in which minors without parents come of age; the municipality reads them. */
@ApplicationScoped
public class KeepComingOfAge {

    private final Minors minors;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final RecordingClock recording;

    KeepComingOfAge(Minors minors, Jurisdictions jurisdictions, AuditTrail trail, RecordingClock recording) {
        this.minors = minors;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.recording = recording;
    }

    /**
     * The recorded half-years of a household.
     *
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded> find(Organisation by, UUID couplingId) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> minors.find(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(trail::disclose);
    }

    /**
     * Replaces the recorded half-years of a household.
     *
     * @param expected version that the caller has seen
     * @throws NotFound when there is no such coupling within the jurisdiction of the organisation
     * @throws nl.onderdak.web.concurrency.PreconditionFailed when the caller has seen another version
     * @throws Refused when a number is not that of a minor without parents
     */
    @WithTransaction
    public Uni<Recorded> replace(Organisation by, UUID couplingId, long expected, ComingOfAge comingOfAge) {
        var replaced = new Recorded(couplingId, comingOfAge, expected + 1);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> minors.lock(jurisdiction, couplingId))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(household -> check(household, expected, comingOfAge))
                .chain(() -> minors.add(replaced, recording.now()))
                .replaceWith(replaced);
    }

    private static void check(Household household, long expected, ComingOfAge comingOfAge) {
        Version.check(expected, household.version());
        for (var number : comingOfAge.halfYears().keySet()) {
            if (!household.members().contains(number)) {
                throw new Refused(new MemberUnknown(number));
            }
            if (!household.minors().contains(number)) {
                throw new Refused(new NotAMinor(number));
            }
        }
    }
}
