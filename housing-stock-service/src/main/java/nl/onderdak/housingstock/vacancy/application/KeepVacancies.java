// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;

/** Stores decided changes of vacancies, the reservations that they make or end, and their events. */
@ApplicationScoped
public class KeepVacancies {

    private final Vacancies vacancies;
    private final Reservations reservations;
    private final Outbox outbox;
    private final RecordingClock recording;

    KeepVacancies(Vacancies vacancies, Reservations reservations, Outbox outbox, RecordingClock recording) {
        this.vacancies = vacancies;
        this.reservations = reservations;
        this.outbox = outbox;
        this.recording = recording;
    }

    /** Adds announced vacancies. */
    public Uni<Void> added(Collection<Decision.Accepted<Vacancy>> announced) {
        var recordedAt = recording.now();
        return vacancies
                .add(announced.stream().map(Decision.Accepted::state).toList(), recordedAt)
                .chain(() -> outbox.append(Facts.of(List.copyOf(announced), recordedAt)));
    }

    /** Stores changes of locked vacancies, in their order; of one vacancy the last state. */
    public Uni<Void> changed(Collection<Decision.Accepted<Vacancy>> changes) {
        return reserved(changes, List.of());
    }

    /** Stores changes of locked vacancies together with the reservations that they make. */
    Uni<Void> reserved(Collection<Decision.Accepted<Vacancy>> changes, Collection<Reservation> made) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var recordedAt = recording.now();
        var facts = changes.stream()
                .flatMap(change -> change.events().stream())
                .filter(VacancyEvent.class::isInstance)
                .map(VacancyEvent.class::cast)
                .toList();
        Uni<Void> stored =
                vacancies.store(changes.stream().map(Decision.Accepted::state).toList(), recordedAt);
        for (var reservation : made) {
            stored = stored.chain(() -> reservations.add(reservation, recordedAt));
        }
        return stored.chain(() -> reservations.settle(facts, recordedAt))
                .chain(() -> outbox.append(Facts.of(List.copyOf(changes), recordedAt)));
    }
}
