// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.matching.application.MatchingPolicies.Recorded;
import nl.onderdak.placement.matching.domain.MatchingPolicy;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** A municipality decides on the kinds of homes that it offers, and on the number in a neighbourhood. */
@ApplicationScoped
public class KeepMatchingPolicy {

    private final MatchingPolicies policies;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    KeepMatchingPolicy(MatchingPolicies policies, Jurisdictions jurisdictions, RecordingClock recording) {
        this.policies = policies;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /**
     * The policy of a municipality, the default before its first decision; fails with {@link NotFound} outside the
     * jurisdiction.
     */
    @NoFacts
    @WithTransaction
    public Uni<Recorded> find(Organisation by, MunicipalityCode municipality) {
        return covered(by, municipality).chain(() -> policies.find(municipality));
    }

    /**
     * Decides on a policy; fails with {@link NotFound} outside the jurisdiction, and with 412 when the caller has seen
     * another version.
     */
    @WithTransaction
    public Uni<Recorded> replace(
            Organisation by, MunicipalityCode municipality, SeenVersion expected, MatchingPolicy policy) {
        return covered(by, municipality)
                .chain(() -> policies.lock(municipality))
                .invoke(found -> Version.check(expected, found.version()))
                .map(found -> new Recorded(municipality, policy, found.version() + 1))
                .call(replaced -> policies.add(replaced, recording.now()));
    }

    private Uni<Void> covered(Organisation by, MunicipalityCode municipality) {
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }
}
