// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Sets of vacancies, locked until the transaction ends. */
public interface VacancySets {

    /**
     * Locks the open vacancies of these units, those let to a permit holder who is not known, and all that are reserved
     * for or let to these couplings, which are locked already.
     */
    Uni<List<Vacancy>> lockTouched(Set<String> units, Set<UUID> couplingIds);

    /** Locks up to {@code most} expired reservations, the oldest first; skips locked rows. */
    Uni<List<Vacancy>> lockExpired(Instant now, int most);

    /** Locks up to {@code most} open vacancies of dwellings in these municipalities; skips locked rows. */
    Uni<List<Vacancy>> lockOpen(Set<MunicipalityCode> municipalities, int most);

    /** Locks the latest vacancy of each of these units that has one and is within the jurisdiction. */
    Uni<List<Vacancy>> lockLatest(Jurisdiction jurisdiction, Collection<String> units);
}
