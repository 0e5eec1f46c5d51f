// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.adequacy.application.Adequacies;
import nl.onderdak.placement.adequacy.domain.Adequacy;
import nl.onderdak.placement.adequacy.domain.Origins;
import nl.onderdak.placement.adequacy.domain.RegionDivision;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Supply and corrected quota as sums over lines, in one statement. */
@ApplicationScoped
class SqlAdequacies implements Adequacies {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /* $1 day, $2 moment, $3 half-year and $4 its first day, $5 whole country or $6 municipalities, $7 after this one. */
    private static final String LIST = """
            with known as (
                select distinct on (code) code, province, valid_from, valid_until
                from municipality_version
                where recorded_at <= $2::timestamptz
                order by code, sequence desc
            ), area as (
                select code, region
                from known left join unnest($8::text[], $9::text[]) as division (province, region) using (province)
                where valid_from <= $1::date and (valid_until is null or valid_until >= $1::date)
                    and ($5::boolean or code = any($6::text[])) and code > $7::text
            ), due as (
                select municipality as code, sum(persons) as persons,
                    sum(persons) filter (where half_year = $3::text) as quota,
                    sum(persons) filter (where kind = 'FORECAST_QUOTA' and half_year = $3::text) as forecast,
                    sum(persons) filter (where kind = 'FORECAST_QUOTA' and half_year <> $3::text) as carried_forecast
                from quota_line
                where effective_on <= $1::date and recorded_at <= $2::timestamptz
                    and ($5::boolean or municipality = any($6::text[]))
                group by municipality
            ), housed as (
                select municipality as code,
                    sum(persons) filter (where housed_on < $4::date) as earlier,
                    sum(persons) filter (where housed_on >= $4::date) as persons
                from realisation
                where housed_on <= $1::date and recorded_at <= $2::timestamptz
                    and ($5::boolean or municipality = any($6::text[]))
                group by municipality
            ), waiting as (
                select municipality as code, sum(persons) as persons
                from supply_line
                where waits_on <= $1::date and recorded_at <= $2::timestamptz
                    and ($5::boolean or municipality = any($6::text[]))
                group by municipality
            ), made as (
                select area.code, count(*) as couplings,
                    count(*) filter (where origin.region = area.region) as own,
                    count(*) filter (where origin.region is null) as unknown
                from (
                    select distinct on (coupling_id, municipality, coupled_on) municipality, region
                    from coupling_origin
                    where coupled_on between $4::date and $1::date and recorded_at <= $2::timestamptz
                        and ($5::boolean or municipality = any($6::text[]))
                    order by coupling_id, municipality, coupled_on, seq desc) as origin
                join area on area.code = origin.municipality
                group by area.code
            ), figure as (
                select area.code, coalesce(due.quota, 0)::int as quota, coalesce(due.forecast, 0)::int as forecast,
                    coalesce(due.carried_forecast, 0)::int as carried_forecast,
                    (coalesce(due.persons, 0) - coalesce(housed.earlier, 0))::int as corrected,
                    coalesce(housed.persons, 0)::int as realised, coalesce(waiting.persons, 0)::int as waiting,
                    coalesce(made.couplings, 0)::int as couplings, coalesce(made.own, 0)::int as own,
                    coalesce(made.unknown, 0)::int as unknown
                from area left join due using (code) left join housed using (code) left join waiting using (code)
                    left join made using (code)
                where due.code is not null or housed.code is not null or waiting.code is not null
                    or made.code is not null
            )
            select * from figure
            where not $10::boolean or corrected > realised + waiting
            order by code limit $11::int
            """;

    private final Sql sql;

    SqlAdequacies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Adequacy>> list(Jurisdiction jurisdiction, Filter filter, MunicipalityCode after, int most) {
        var day = filter.validOn();
        var halfYear = HalfYear.of(day);
        var within = jurisdiction.narrowedTo(filter.municipality());
        var regions = List.copyOf(RegionDivision.OF_COA.on(day).entrySet());
        return sql.execute(
                        LIST,
                        day,
                        Optional.ofNullable(filter.knownAt()).orElse(END_OF_TIME),
                        halfYear.toString(),
                        halfYear.start(),
                        within.isEmpty(),
                        column(within.orElse(Set.of()), MunicipalityCode::value, String[]::new),
                        after == null ? "" : after.value(),
                        column(regions, SqlAdequacies::province, String[]::new),
                        column(regions, one -> one.getValue().name(), String[]::new),
                        filter.shortOnly(),
                        most)
                .map(rows -> Rows.list(rows, row -> adequacy(row, day)));
    }

    private static String province(Map.Entry<ProvinceCode, CoaRegion> region) {
        return region.getKey().value();
    }

    private static Adequacy adequacy(Row row, LocalDate day) {
        return new Adequacy(
                new MunicipalityCode(row.getString("code")),
                day,
                row.getInteger("quota"),
                row.getInteger("forecast"),
                row.getInteger("carried_forecast"),
                row.getInteger("corrected"),
                row.getInteger("realised"),
                row.getInteger("waiting"),
                new Origins(row.getInteger("couplings"), row.getInteger("own"), row.getInteger("unknown")));
    }
}
