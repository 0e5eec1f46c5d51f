// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Vacancies. A transaction that also needs the coupling or the dwelling locks that first. */
public interface Vacancies {

    /** One vacancy within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Vacancy>> lock(Jurisdiction jurisdiction, UUID id);

    /** Whether the dwelling has a vacancy that is announced or reserved. */
    Uni<Boolean> openAt(String dwelling);

    /** Whether a dwelling is reserved for the coupling. */
    Uni<Boolean> reservedFor(UUID couplingId);

    /** Adds a new vacancy of a locked dwelling. */
    Uni<Void> add(Vacancy vacancy);

    /**
     * Stores the next versions of locked vacancies, each at most once. Fails with
     * {@link nl.onderdak.web.problem.Refused} when another dwelling is reserved for a household, also one outside the
     * jurisdiction of the caller.
     */
    Uni<Void> store(Collection<Vacancy> vacancies);
}
