// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.processing.Processing;

/** Ends expired reservations. Several instances can do so concurrently: each skips rows that another has locked. */
@ApplicationScoped
public class ExpireReservations {

    /** Most reservations per call. */
    public static final int BATCH = 200;

    private final Vacancies vacancies;
    private final VacancySets sets;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    ExpireReservations(
            Vacancies vacancies,
            VacancySets sets,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.vacancies = vacancies;
        this.sets = sets;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
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
            return vacancies
                    .store(changes.stream().map(Decision.Accepted::state).toList())
                    .chain(() -> outbox.append(Facts.of(changes, recording.now())))
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
