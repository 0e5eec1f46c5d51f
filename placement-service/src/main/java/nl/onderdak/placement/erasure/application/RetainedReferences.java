// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.contracts.privacy.Kept;
import nl.onderdak.contracts.privacy.RetentionPolicies;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;
import nl.onderdak.web.retention.Retained;

/** Erases the references of households whose retention term after their housing is over, art. 5(1)(e) AVG. */
@ApplicationScoped
public class RetainedReferences implements Retained {

    private final References references;
    private final RetentionPolicies policies;
    private final AuditTrail trail;
    private final RecordingClock recording;

    RetainedReferences(References references, RetentionPolicies policies, AuditTrail trail, RecordingClock recording) {
        this.references = references;
        this.policies = policies;
        this.trail = trail;
        this.recording = recording;
    }

    @Override
    public Kept what() {
        return Kept.COA_REFERENCE;
    }

    @Override
    @AsService
    @WithTransaction
    public Uni<Integer> destroy(LocalDate today, int most) {
        var erasure = RetainedArchive.erasure(ErasureReason.TERM_OVER, today, policies);
        return references
                .eraseSettledBefore(policies.on(today, what()).longAgo(today), erasure, most)
                .call(couplings -> trail.recordOwn(
                        "RETENTION references", Processing.of(Activity.RETENTION, recording.now(), couplings)))
                .map(List::size);
    }
}
