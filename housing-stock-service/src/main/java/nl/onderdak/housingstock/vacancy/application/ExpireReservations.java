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

/** Ends reservations whose time has run out. Several instances may do so at once: each takes others. */
@ApplicationScoped
public class ExpireReservations {

    /** Most reservations that one call ends. */
    public static final int BATCH = 200;

    private final VacancySets vacancies;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;

    ExpireReservations(VacancySets vacancies, Outbox outbox, AuditTrail trail, Clock clock, RecordingClock recording) {
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /** Ends a batch; answers how many, {@link #BATCH} when more may wait. */
    @AsService
    @WithTransaction
    public Uni<Integer> expire() {
        var now = clock.instant();
        return vacancies.lockRunOut(now, BATCH).chain(runOut -> {
            if (runOut.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            var changes = runOut.stream().map(vacancy -> vacancy.expire(now)).toList();
            return vacancies
                    .store(changes.stream().map(Decision.Accepted::state).toList())
                    .chain(() -> outbox.append(Facts.of(changes, recording.now())))
                    .chain(() -> trail.recordOwn(
                            "EXPIRE reservations",
                            Processing.of(
                                    Activity.ALLOCATION,
                                    now,
                                    runOut.stream()
                                            .flatMap(vacancy -> vacancy.household().stream())
                                            .toList())))
                    .replaceWith(changes.size());
        });
    }
}
