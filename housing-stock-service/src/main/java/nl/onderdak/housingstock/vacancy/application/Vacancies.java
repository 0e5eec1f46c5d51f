// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Vacancies, one by one. */
public interface Vacancies {

    /** One of them within the jurisdiction; fails with {@link nl.onderdak.web.problem.NotFound}. */
    Uni<Vacancy> one(Jurisdiction jurisdiction, UUID id);

    /**
     * One of them within the jurisdiction, locked until the end of the transaction; fails with {@link nl.onderdak.web.problem.NotFound}. Who
     * also needs the coupling or the dwelling locks that before.
     */
    Uni<Vacancy> lock(Jurisdiction jurisdiction, UUID id);

    /** Adds a new one; the dwelling is locked. */
    Uni<Void> add(Vacancy vacancy);

    /**
     * Stores the next version of one that was locked. Refused when another dwelling is kept for its household, also one
     * that the caller may not see.
     */
    Uni<Void> store(Vacancy vacancy);

    /** Whether the dwelling has a vacancy that is announced or reserved. */
    Uni<Boolean> openAt(String dwelling);

    /** Whether a dwelling is kept for the coupling. */
    Uni<Boolean> reservedFor(UUID couplingId);
}
