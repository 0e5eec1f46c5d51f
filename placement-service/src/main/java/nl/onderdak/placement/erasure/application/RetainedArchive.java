// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.privacy.Kept;
import nl.onderdak.contracts.privacy.RetentionPolicies;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.placement.erasure.domain.Erasure;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.retention.Retained;

/**
 * Destroys rows of the legal archive whose retention term is over, art. 3 Archiefwet 1995; each row has its own last
 * day.
 */
@ApplicationScoped
public class RetainedArchive implements Retained {

    private final References references;
    private final AuditTrail trail;

    RetainedArchive(References references, AuditTrail trail) {
        this.references = references;
        this.trail = trail;
    }

    /** An erasure of today, archived for the term of today's policy. */
    static Erasure erasure(ErasureReason reason, LocalDate today, RetentionPolicies policies) {
        return new Erasure(
                reason, today, policies.on(today, Kept.ERASED_REFERENCE).end(today));
    }

    @Override
    public Kept what() {
        return Kept.ERASED_REFERENCE;
    }

    @Override
    @AsService
    @WithTransaction
    public Uni<Integer> destroy(LocalDate today, int most) {
        return references
                .destroyArchived(today, most)
                .call(destroyed -> destroyed == 0
                        ? Uni.createFrom().voidItem()
                        // the archive does not return the couplings, not even to this service
                        : trail.recordOwn("RETENTION legal archive"));
    }
}
