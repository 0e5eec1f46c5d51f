// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.mismatch.application.Mismatches;
import nl.onderdak.housingstock.mismatch.domain.LargeFamilyThreshold;
import nl.onderdak.housingstock.mismatch.domain.Need;
import nl.onderdak.housingstock.mismatch.domain.Returned;
import nl.onderdak.housingstock.mismatch.domain.Supply;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Need against supply in SQL, from the tables of changes, as of a day ($1) and a moment ($2). */
@ApplicationScoped
class SqlMismatches implements Mismatches {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");

    /** Of each vacancy the last version that took effect by the day and was recorded by the moment. */
    private static final String VACANCIES = """
            (select distinct on (id) * from vacancy_change
              where effective_on <= $1 and recorded_at <= $2
              order by id, version desc) as vacancy""";

    /** Of each household in each municipality the last line that took effect by the day and was recorded by the moment. */
    private static final String WAITING = """
            (select distinct on (coupling_id, municipality) coupling_id, municipality, waiting, coupled_on
               from demand_change
              where effective_on <= $1 and recorded_at <= $2
              order by coupling_id, municipality, sequence desc, effective_on desc) as demand""";

    private final Sql sql;

    SqlMismatches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<LargeFamilyThreshold> threshold(LocalDate day) {
        return sql.execute("""
                        select effective_on, persons from large_family_threshold
                         order by effective_on <= $1::date desc, abs(effective_on - $1::date) limit 1
                        """, day)
                .map(rows -> rows.iterator().next())
                .map(row -> new LargeFamilyThreshold(row.getLocalDate("effective_on"), row.getInteger("persons")));
    }

    @Override
    public Uni<List<Need>> needs(Jurisdiction jurisdiction, Filter filter) {
        var conditions = of(jurisdiction, filter).and("waiting > ?", 0);
        return sql.execute("""
                        select municipality, waiting as persons, count(*)::int as households,
                               count(kept.coupling_id)::int as reserved, min(coupled_on) as coupled_since
                          from %s
                          left join (select distinct coupling_id from %s
                                      where state in ('RESERVED', 'OFFERED')) as kept using (coupling_id)%s
                         group by municipality, waiting
                        """.formatted(WAITING, VACANCIES, conditions.where()), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Need(
                                new MunicipalityCode(row.getString("municipality")),
                                row.getInteger("persons"),
                                row.getInteger("households"),
                                row.getInteger("reserved"),
                                row.getLocalDate("coupled_since"))));
    }

    private static Conditions of(Jurisdiction jurisdiction, Filter filter) {
        var conditions = new Conditions(day(filter), moment(filter)).and("municipality = ?", code(filter));
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> conditions;
            case Jurisdiction.Area(var codes) ->
                conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.OfCorporation(var id) ->
                conditions.and("municipality in (select municipality from dwelling where landlord = ?)", id);
        };
    }

    @Override
    public Uni<List<Supply>> supplies(Jurisdiction jurisdiction, Filter filter, LocalDate last) {
        var conditions = JurisdictionConditions.of(jurisdiction, day(filter), moment(filter))
                .and("municipality = ?", code(filter))
                .and("state = 'OPEN' and target_group = 'PERMIT_HOLDERS' and available_from <= ?", last);
        return sql.execute("""
                        select municipality, capacity, accessibility,
                               count(*) filter (where available_from <= $1)::int as available,
                               count(*) filter (where available_from > $1)::int as expected,
                               count(*) filter (where available_from > $1 and notice_on is not null)::int as on_notice
                          from %s%s
                         group by municipality, capacity, accessibility
                        """.formatted(VACANCIES, conditions.where()), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Supply(
                                new MunicipalityCode(row.getString("municipality")),
                                row.getInteger("capacity"),
                                Accessibility.valueOf(row.getString("accessibility")),
                                row.getInteger("available"),
                                row.getInteger("expected"),
                                row.getInteger("on_notice"))));
    }

    @Override
    public Uni<List<Returned>> returned(Jurisdiction jurisdiction, Filter filter, HalfYear halfYear) {
        var conditions = JurisdictionConditions.of(jurisdiction, day(filter), moment(filter))
                .and("municipality = ?", code(filter))
                .and("state = ?", "RETURNED")
                .and("returned_on >= ?", halfYear == null ? null : halfYear.start())
                .and("returned_on <= ?", halfYear == null ? null : halfYear.end());
        return sql.execute("""
                        select municipality, extract(year from returned_on)::int as year,
                               case when extract(month from returned_on) < 7 then 1 else 2 end as half,
                               count(*) filter (where return_reason = 'NO_COUPLED_HOUSEHOLD')::int as no_coupled,
                               count(*) filter (where return_reason = 'NO_FITTING_HOUSEHOLD')::int as no_fitting
                          from %s%s
                         group by municipality, year, half
                         order by municipality, year, half
                        """.formatted(VACANCIES, conditions.where()), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Returned(
                                new MunicipalityCode(row.getString("municipality")),
                                new HalfYear(row.getInteger("year"), row.getInteger("half")),
                                row.getInteger("no_coupled"),
                                row.getInteger("no_fitting"))));
    }

    private static LocalDate day(Filter filter) {
        return filter.validOn() == null ? END : filter.validOn();
    }

    private static Instant moment(Filter filter) {
        return filter.knownAt() == null ? ALL : filter.knownAt();
    }

    private static String code(Filter filter) {
        return filter.municipality() == null ? null : filter.municipality().value();
    }
}
