// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.AsOfRows;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.vacancy.application.VacancyOrder;
import nl.onderdak.housingstock.vacancy.application.VacancyStatistics;
import nl.onderdak.housingstock.vacancy.application.VacancyViews;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Keyset;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/** Lists and statistics of vacancies in SQL. */
@ApplicationScoped
class SqlVacancyViews implements VacancyViews {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Sql sql;

    SqlVacancyViews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Vacancy>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf) {
        var conditions = JurisdictionConditions.of(jurisdiction).and("id = ?", id);
        return select(conditions, asOf, "").map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Vacancy>> list(
            Jurisdiction jurisdiction,
            Filter filter,
            AsOf asOf,
            LocalDate today,
            Ordering<VacancyOrder> ordering,
            int most) {
        var order = new Keyset(day(ordering.by()), ordering.reversed(), ordering.afterDay(), ordering.afterId());
        var conditions = order.restrict(JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", textOrNull(filter.municipality()))
                .and("landlord = ?", filter.landlord())
                .and("available_from >= ?", filter.availableFrom())
                .and("available_from <= ?", filter.availableTo()));
        if (filter.phase() != null) {
            var day = AsOfRows.day(asOf, today);
            switch (filter.phase()) {
                case ANNOUNCED -> conditions.and("state = 'OPEN' and available_from > ?", day);
                case AVAILABLE -> conditions.and("state = 'OPEN' and available_from <= ?", day);
                case RESERVED, OFFERED, LET, RETURNED, WITHDRAWN ->
                    conditions.and("state = ?", filter.phase().name());
            }
        }
        return select(conditions, asOf, order.orderBy() + " limit " + most);
    }

    /** The column of days by which an order places vacancies, or null when it is by id alone. */
    private static String day(VacancyOrder order) {
        return switch (order) {
            case ANNOUNCED -> null;
            case AVAILABLE_FROM -> "available_from";
        };
    }

    private Uni<List<Vacancy>> select(Conditions conditions, AsOf asOf, String order) {
        var from = AsOfRows.from("vacancy", "id", asOf, conditions);
        return sql.execute("select " + VacancyRows.COLUMNS + from + conditions.where() + order, conditions.arguments())
                .map(VacancyRows::read);
    }

    @Override
    public Uni<List<VacancyStatistics>> statistics(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate from, LocalDate to) {
        var conditions = JurisdictionConditions.of(jurisdiction, from == null ? BEGINNING : from, to == null ? END : to)
                .and("municipality = ?", textOrNull(municipality));
        return sql.execute("""
                        select municipality,
                               count(*) filter (where announced_on between $1 and $2) as announced,
                               count(*) filter (where state in ('RESERVED', 'OFFERED')) as reserved_now,
                               count(*) filter (where let_on between $1 and $2
                                                and let_to_group = 'PERMIT_HOLDERS') as let,
                               count(*) filter (where returned_on between $1 and $2
                                                and return_reason = 'NO_COUPLED_HOUSEHOLD') as no_coupled,
                               count(*) filter (where returned_on between $1 and $2
                                                and return_reason = 'NO_FITTING_HOUSEHOLD') as no_fitting,
                               count(*) filter (where returned_on between $1 and $2
                                                and return_reason = 'WITHDRAWN') as withdrawn
                        from vacancy%s
                        group by municipality
                        order by municipality
                        """.formatted(conditions.where()), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new VacancyStatistics(
                                row.getString("municipality"),
                                row.getLong("announced"),
                                row.getLong("reserved_now"),
                                row.getLong("let"),
                                row.getLong("no_coupled"),
                                row.getLong("no_fitting"),
                                row.getLong("withdrawn"))));
    }

    private static String textOrNull(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }
}
