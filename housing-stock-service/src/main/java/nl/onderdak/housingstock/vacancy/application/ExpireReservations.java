// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/** Ends expired reservations. Several instances can do so concurrently: each skips rows that another has locked. */
@ApplicationScoped
public class ExpireReservations {

    /** Most reservations per call. */
    public static final int BATCH = 200;

    private final KeepVacancies keep;
    private final VacancySets sets;
    private final AuditTrail trail;
    private final Clock clock;

    ExpireReservations(KeepVacancies keep, VacancySets sets, AuditTrail trail, Clock clock) {
        this.keep = keep;
        this.sets = sets;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends a batch and returns its size: {@link #BATCH} when more may have expired. */
    @AsService
    @WithTransaction
    public Uni<Integer> expire() {
        var now = clock.instant();
        return sets.lockExpired(now, BATCH).chain(expired -> {
            if (expired.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            var changes = expired.stream().map(vacancy -> vacancy.expire(now)).toList();
            return keep.changed(changes)
                    .chain(() -> trail.recordOwn(
                            "EXPIRE reservations",
                            Processing.of(
                                    Activity.ALLOCATION,
                                    now,
                                    expired.stream()
                                            .flatMap(vacancy -> vacancy.household().stream())
                                            .toList())))
                    .replaceWith(changes.size());
        });
    }
}
