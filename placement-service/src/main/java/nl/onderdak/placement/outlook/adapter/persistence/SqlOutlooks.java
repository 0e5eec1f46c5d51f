// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.household.adapter.persistence.ExpectedMembers;
import nl.onderdak.placement.outlook.application.Outlooks;
import nl.onderdak.placement.outlook.domain.Outlook;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Expectations, counted over versions of members, stays and comings of age in one statement. */
@ApplicationScoped
class SqlOutlooks implements Outlooks {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** Sorts after every half-year. */
    private static final String UNDATED = "undated";

    /* A coupling that is settled now matters only when something was recorded of it after the moment, or a place ends. */
    private static final String COUNT = """
            with standing as (
                select coupling.id, coupling.arrival, known.municipality
                from coupling
                join lateral (
                    select municipality, ended_on from coupling_change
                    where coupling_id = coupling.id and recorded_at <= $1::timestamptz
                    order by version desc limit 1) as known on true
                where known.ended_on is null
                    and ($2::boolean or known.municipality = any($3::text[]))
                    and (settled_on is null or ends_on is not null or exists (
                        select from coupling_change later
                        where later.coupling_id = coupling.id and later.recorded_at > $1::timestamptz))
            ), member as (
                select distinct on (standing.id, number) standing.id, standing.arrival, standing.municipality, number,
                    role, age_band, arrived_on, %s as joins_on
                from standing join member_version on coupling_id = standing.id and recorded_at <= $1::timestamptz
                order by standing.id, number, version desc
            ), stay as (
                select distinct on (standing.id, number) standing.id, standing.municipality, number, housed_on, until_on,
                    members, counted, returned_on
                from standing join stay_version on coupling_id = standing.id and recorded_at <= $1::timestamptz
                order by standing.id, number, version desc
            ), home as (
                select distinct on (stay.id, lives.number) stay.id, stay.municipality, stay.until_on
                from stay cross join lateral unnest(stay.members) as lives (number)
                where stay.housed_on is not null and stay.returned_on is null
                order by stay.id, lives.number, stay.housed_on desc, stay.number desc
            ), minor as (
                select member.id, member.municipality, member.number
                from member
                where member.arrival = 'AMV' and member.role is not null and member.arrived_on is not null
                    and member.age_band in (%s)
                    and not exists (
                        select from stay where stay.id = member.id and member.number = any(stay.counted))
            ), figure as (
                select 'FAMILY' as kind, id, municipality, half_year_of(joins_on) as half_year
                from member where role is not null and arrived_on is null
                union all
                select 'PLACE', id, municipality, half_year_of(until_on) from home where until_on is not null
                union all
                select 'OF_AGE', minor.id, minor.municipality, recorded.half_year
                from minor
                left join lateral (
                    select one.half_year
                    from (
                        select members, half_years from of_age_version
                        where coupling_id = minor.id and recorded_at <= $1::timestamptz
                        order by version desc limit 1) as newest
                    cross join lateral unnest(newest.members, newest.half_years) as one (number, half_year)
                    where one.number = minor.number) as recorded on true
            ), dated as (
                select kind, id, municipality, coalesce(half_year, 'undated') as half_year from figure
            )
            select municipality, half_year,
                count(*) filter (where kind = 'FAMILY')::int,
                count(distinct id) filter (where kind = 'FAMILY')::int,
                count(*) filter (where kind = 'OF_AGE')::int,
                count(*) filter (where kind = 'PLACE')::int,
                count(distinct id) filter (where kind = 'PLACE')::int
            from dated
            where half_year between $4::text and $5::text and (municipality, half_year) > ($6::text, $7::text)
            group by municipality, half_year
            order by municipality, half_year
            limit $8::int
            """.formatted(ExpectedMembers.JOINS_ON, SqlMinors.MINOR);

    private final Sql sql;

    SqlOutlooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Outlook>> count(Jurisdiction jurisdiction, Filter filter, Position after, int most) {
        var within = jurisdiction.narrowedTo(filter.municipality());
        return sql.execute(
                        COUNT,
                        Optional.ofNullable(filter.knownAt()).orElse(END_OF_TIME),
                        within.isEmpty(),
                        column(within.orElse(Set.of()), MunicipalityCode::value, String[]::new),
                        filter.from() == null ? "" : filter.from().toString(),
                        key(filter.to()),
                        after == null ? "" : after.municipality().value(),
                        after == null ? "" : key(after.halfYear()),
                        most)
                .map(rows -> Rows.list(rows, SqlOutlooks::outlook));
    }

    private static String key(HalfYear halfYear) {
        return halfYear == null ? UNDATED : halfYear.toString();
    }

    private static Outlook outlook(Row row) {
        var halfYear = row.getString(1);
        return new Outlook(
                new MunicipalityCode(row.getString(0)),
                halfYear.equals(UNDATED) ? null : HalfYear.valueOf(halfYear),
                row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4),
                row.getInteger(5),
                row.getInteger(6));
    }
}
