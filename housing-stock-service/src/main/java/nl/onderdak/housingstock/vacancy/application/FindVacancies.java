// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.problem.NotFound;

/** Reads vacancies and their statistics within the jurisdiction of the caller. */
@ApplicationScoped
public class FindVacancies {

    private final VacancyViews views;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    FindVacancies(VacancyViews views, Jurisdictions jurisdictions, AuditTrail trail, Clock clock) {
        this.views = views;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /** One vacancy; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Vacancy> find(Organisation by, UUID id, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> views.find(jurisdiction, id, asOf))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(vacancy -> disclose(vacancy, List.of(vacancy)));
    }

    /** Up to {@code most} vacancies in an order, from its place on. */
    @NoFacts
    @WithTransaction
    public Uni<List<Vacancy>> list(
            Organisation by, VacancyViews.Filter filter, AsOf asOf, Ordering<VacancyOrder> ordering, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction ->
                        views.list(jurisdiction, filter, asOf, DutchCalendar.today(clock), ordering, most))
                .chain(found -> disclose(found, found));
    }

    /** The dwelling that a household has or is to have is data on that household. */
    private <T> Uni<T> disclose(T content, List<Vacancy> vacancies) {
        return trail.disclose(Guarded.of(
                content,
                vacancies.stream()
                        .flatMap(vacancy -> vacancy.household().stream())
                        .toList()));
    }

    /** Statistics by municipality, as {@link VacancyViews#statistics}. */
    @NoFacts
    @WithTransaction
    public Uni<List<VacancyStatistics>> statistics(
            Organisation by, MunicipalityCode municipality, LocalDate from, LocalDate to) {
        return jurisdictions.of(by).chain(jurisdiction -> views.statistics(jurisdiction, municipality, from, to));
    }
}
