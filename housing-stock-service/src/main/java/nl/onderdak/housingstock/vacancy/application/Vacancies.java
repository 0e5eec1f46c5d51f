// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Vacancies. A transaction that also needs the coupling or the dwelling locks that first. */
public interface Vacancies {

    /** One vacancy within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Vacancy>> lock(Jurisdiction jurisdiction, UUID id);

    /** Those of these vacancies that are within the jurisdiction, by id, locked until the transaction ends. */
    Uni<List<Vacancy>> lockAll(Jurisdiction jurisdiction, Set<UUID> ids);

    /** The vacancies that a reservation keeps, by id, locked until the transaction ends. */
    Uni<List<Vacancy>> lockKeptBy(UUID reservationId);

    /** Whether the unit has a vacancy that is not let or returned. */
    Uni<Boolean> openAt(String unit);

    /** Adds new vacancies of locked units, and their first change. */
    Uni<Void> add(Collection<Vacancy> vacancies, Instant recordedAt);

    /** Stores the next versions of locked vacancies, each vacancy at most once, and their last change. */
    Uni<Void> store(Collection<Vacancy> vacancies, Instant recordedAt);
}
