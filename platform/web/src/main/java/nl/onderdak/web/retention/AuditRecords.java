// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.retention;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.privacy.Kept;
import nl.onderdak.contracts.privacy.RetentionPolicies;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.audit.AuditTrail;

/** Destroys the oldest part of the audit trail, a seal with its records at a time, so that the rest stays a chain. */
@ApplicationScoped
class AuditRecords implements Retained {

    private static final String DESTROY = "select audit_destroy_next($1) as records";

    private final Sql sql;
    private final AuditTrail trail;
    private final RetentionPolicies policies;

    AuditRecords(Sql sql, AuditTrail trail, RetentionPolicies policies) {
        this.sql = sql;
        this.trail = trail;
        this.policies = policies;
    }

    @Override
    public Kept what() {
        return Kept.AUDIT_RECORD;
    }

    /** A step is one seal, with any number of records. */
    @Override
    @AsService
    @WithTransaction
    public Uni<Integer> destroy(LocalDate today, int most) {
        var longAgo = policies.on(today, what()).longAgo(today);
        return sql.execute(DESTROY, longAgo.atStartOfDay(DutchCalendar.ZONE).toInstant())
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : trail.recordOwn("RETENTION audit records")
                                .replaceWith(
                                        Math.toIntExact(rows.iterator().next().getLong("records"))));
    }
}
