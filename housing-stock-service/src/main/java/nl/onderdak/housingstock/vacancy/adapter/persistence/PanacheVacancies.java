// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.application.Vacancies;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.problem.NotFound;

/** Vacancies as entities. */
@ApplicationScoped
class PanacheVacancies implements Vacancies, PanacheRepositoryBase<VacancyRecord, UUID> {

    @Override
    public Uni<Vacancy> one(UUID id) {
        return findById(id).map(PanacheVacancies::found);
    }

    @Override
    public Uni<Vacancy> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(PanacheVacancies::found);
    }

    @Override
    public Uni<Void> add(Vacancy vacancy) {
        return persist(VacancyRecord.of(vacancy)).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Vacancy vacancy) {
        return findById(vacancy.id()).invoke(row -> row.take(vacancy)).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> openAt(String dwelling) {
        return count("dwelling = ?1 and state in ('ANNOUNCED', 'RESERVED')", dwelling)
                .map(open -> open > 0);
    }

    @Override
    public Uni<Boolean> reservedFor(UUID couplingId) {
        return count("couplingId = ?1 and state = 'RESERVED'", couplingId).map(reserved -> reserved > 0);
    }

    private static Vacancy found(VacancyRecord row) {
        if (row == null) {
            throw new NotFound();
        }
        return row.toVacancy();
    }
}
