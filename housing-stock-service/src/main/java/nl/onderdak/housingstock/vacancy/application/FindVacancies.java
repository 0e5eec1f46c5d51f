// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;

/** Looks vacancies up, and sums them. */
@ApplicationScoped
public class FindVacancies {

    private final Vacancies vacancies;
    private final VacancyLists lists;

    FindVacancies(Vacancies vacancies, VacancyLists lists) {
        this.vacancies = vacancies;
        this.lists = lists;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}. */
    @WithTransaction
    public Uni<Vacancy> one(UUID id) {
        return vacancies.one(id);
    }

    /** At most so many, by age, after the given one or from the first. */
    @WithTransaction
    public Uni<List<Vacancy>> after(UUID id, int most, VacancyFilter filter) {
        return lists.after(id, most, filter);
    }

    /** Sums per municipality; of one, or of all when null. Days are included; null is without end. */
    @WithTransaction
    public Uni<List<VacancyStatistics>> statistics(MunicipalityCode municipality, LocalDate from, LocalDate to) {
        return lists.statistics(municipality, from, to);
    }
}
