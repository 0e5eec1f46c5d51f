// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.application.Vacancies;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyRefusal.ReservedElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;

/** Vacancies as entities. */
@ApplicationScoped
class PanacheVacancies implements Vacancies, PanacheRepositoryBase<VacancyRecord, UUID> {

    private static final String ONE_RESERVATION = "vacancy_one_reservation_per_coupling";

    @Override
    public Uni<Vacancy> one(Jurisdiction jurisdiction, UUID id) {
        return findById(id).map(row -> found(jurisdiction, row));
    }

    @Override
    public Uni<Vacancy> lock(Jurisdiction jurisdiction, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> found(jurisdiction, row));
    }

    @Override
    public Uni<Void> add(Vacancy vacancy) {
        return persist(VacancyRecord.of(vacancy)).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Vacancy vacancy) {
        return findById(vacancy.id())
                .invoke(row -> row.take(vacancy))
                .chain(row -> flush())
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> ONE_RESERVATION.equals(((ConstraintViolationException) taken).getConstraintName())
                                && vacancy.state() instanceof VacancyState.Reserved reserved
                        ? new Refused(new ReservedElsewhere(reserved.couplingId()))
                        : taken);
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

    private static Vacancy found(Jurisdiction jurisdiction, VacancyRecord row) {
        return Optional.ofNullable(row)
                .map(VacancyRecord::toVacancy)
                .filter(vacancy -> jurisdiction.covers(vacancy.corporation(), List.of(vacancy.municipality())))
                .orElseThrow(NotFound::new);
    }
}
