// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Looks vacancies up, and sums them. */
@ApplicationScoped
public class FindVacancies {

    private final Vacancies vacancies;
    private final VacancyLists lists;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    FindVacancies(Vacancies vacancies, VacancyLists lists, Jurisdictions jurisdictions, AuditTrail trail) {
        this.vacancies = vacancies;
        this.lists = lists;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /** One of them; fails with {@link nl.onderdak.web.problem.NotFound}, also when it is not for this organisation. */
    @NoFacts
    @WithTransaction
    public Uni<Vacancy> one(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies.one(jurisdiction, id))
                .chain(vacancy -> disclose(vacancy, List.of(vacancy)));
    }

    /** At most so many, by age, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Vacancy>> after(Organisation by, UUID id, int most, VacancyFilter filter) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> lists.after(jurisdiction, id, most, filter))
                .chain(found -> disclose(found, found));
    }

    /** Where a household lives or is about to is data on that household. */
    private <T> Uni<T> disclose(T content, List<Vacancy> vacancies) {
        return trail.disclose(Guarded.of(
                content,
                vacancies.stream()
                        .flatMap(vacancy -> vacancy.household().stream())
                        .toList()));
    }

    /** Sums per municipality; of one, or of all when null. Days are included; null is without end. */
    @NoFacts
    @WithTransaction
    public Uni<List<VacancyStatistics>> statistics(
            Organisation by, MunicipalityCode municipality, LocalDate from, LocalDate to) {
        return jurisdictions.of(by).chain(jurisdiction -> lists.statistics(jurisdiction, municipality, from, to));
    }
}
