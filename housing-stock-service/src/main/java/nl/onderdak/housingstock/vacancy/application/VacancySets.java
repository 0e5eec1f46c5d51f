// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;

/** Vacancies, many at a time. */
public interface VacancySets {

    /**
     * Locks the open vacancies of the dwellings, and all that are reserved for or let to the couplings; these dwellings
     * and couplings are locked before.
     */
    Uni<List<Vacancy>> lockTouched(Set<String> dwellings, Set<UUID> couplingIds);

    /** Locks reservations whose time has run out, the oldest first, passing by what another transaction holds. */
    Uni<List<Vacancy>> lockRunOut(Instant now, int most);

    /** Locks open vacancies of dwellings in these municipalities, passing by what another transaction holds. */
    Uni<List<Vacancy>> lockOpen(Set<String> municipalities, int most);

    /** Stores the next version of some that were locked, each at most once. */
    Uni<Void> store(Collection<Vacancy> vacancies);
}
