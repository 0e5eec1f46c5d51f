// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.persistence;

import static nl.onderdak.supervision.balance.adapter.persistence.CountedEntries.arguments;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.OneTrip;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.Histories;
import nl.onderdak.supervision.balance.application.SeenHistories;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.DatedHistory;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.Inhabitants;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.ledger.application.BookEvents;

/** Histories as sums in SQL: one statement for any number of municipalities, whose rows have a part each. */
@ApplicationScoped
public class SqlHistories implements Histories {

    /*
     * Four parts of one form: names, sums per half-year and cohort, supplies of couplings, inhabitants. The sums before
     * the first half-year are those of the half-year without a name.
     */
    private static final String PARTS = """
            select 'NAME' as part, code as municipality, null::text as half_year, null::text as cohort, name, province,
                valid_from <= $3 and coalesce(valid_until >= $3, true) as existing, null::date as reference_date,
                0::bigint as persons, 0::bigint as taken_over, 0::bigint as quota, 0::bigint as forecast,
                0::bigint as realised, 0::bigint as moved_forecast, 0::bigint as all_forecast, 0::bigint as cohort_quota,
                0::bigint as cohort_realised, 0::bigint as cohort_opening
            from %2$s where %3$s
            union all
            select 'SUMS', municipality, case when half_year < $6 then '' else half_year end, cohort, null, null, null, null,
                sum(persons)::bigint,
                coalesce(sum(persons) filter (where movement <> 'NONE' or kind = 'OPENING'), 0)::bigint,
                coalesce(-sum(persons) filter (where movement = 'NONE'
                    and kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint,
                coalesce(-sum(persons) filter (where movement = 'NONE' and kind = 'FORECAST_QUOTA'), 0)::bigint,
                coalesce(sum(persons) filter (where movement = 'NONE'
                    and kind in ('REALISATION', 'CORRECTION')), 0)::bigint,
                coalesce(-sum(persons) filter (where movement <> 'NONE' and kind = 'FORECAST_QUOTA'), 0)::bigint,
                coalesce(-sum(persons) filter (where kind = 'FORECAST_QUOTA'), 0)::bigint,
                coalesce(-sum(persons) filter (where kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint,
                coalesce(sum(persons) filter (where kind in ('REALISATION', 'CORRECTION')), 0)::bigint,
                coalesce(sum(persons) filter (where kind = 'OPENING'), 0)::bigint
            from entry group by 2, 3, 4
            union all
            select * from (
                select distinct on (municipality, half_year) 'SUPPLY', municipality, half_year, null::text, null::text,
                    null::text, null::boolean, reference_date, supply::bigint, short_by::bigint, 0::bigint, 0::bigint,
                    0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint
                from coupling_supply
                where recorded_at <= $2 and reference_date <= $3 and half_year >= $6 and half_year <= $4 and %4$s
                order by municipality, half_year, sequence desc) supplied
            union all
            select * from (
                select distinct on (municipality) 'INHABITANTS', municipality, half_year, null::text, null::text,
                    null::text, null::boolean, reference_date, inhabitants::bigint, 0::bigint, 0::bigint, 0::bigint,
                    0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint
                from inhabitant_count
                where recorded_at <= $2 and half_year <= $4 and %4$s
                order by municipality, half_year desc, sequence desc) counted
            """;

    private static final String HISTORIES = "with %1$s\n" + PARTS;

    /*
     * The first day behind: the day after the last one that ended at zero or more. Only half-years are looked at since
     * whose ends the balance has been below zero, and entries are read only of those in which it may have come up to
     * zero. It cannot when it was below zero at the start, is below zero at the end, and no day after the first lowered
     * it: when all quotas of the half-year count from its first day and everything else in it is persons housed. Those are
     * corrected on the day of their stay, so that no day loses more persons than it gained. The totals say so; they hold
     * also entries that are not known or do not count yet, so that at most a half-year too many is read. Each is read
     * apart, by the index of its municipality.
     */
    private static final String DATED = """
            with %1$s,
            closing as (
                select municipality, half_year, sum(sum(persons)) over (partition by municipality order by half_year) as closed
                from entry group by municipality, half_year),
            run as (
                select municipality, half_year,
                    lag(closed, 1, 0::numeric) over (partition by municipality order by half_year) as opened,
                    max(closed) over (partition by municipality order by half_year
                        rows between current row and unbounded following) as highest,
                    make_date(left(half_year, 4)::int, case right(half_year, 1) when '1' then 1 else 7 end, 1) as from_day
                from closing),
            turning as (
                select * from run
                where highest < 0 and (
                    opened >= 0
                    or exists (
                        select from ledger_total total
                        where total.municipality = run.municipality and total.half_year = run.half_year
                            and (total.kind = 'OPENING' or total.movement <> 'NONE'))
                    or coalesce((
                        select sum(total.entries) from ledger_total total
                        where total.municipality = run.municipality and total.half_year = run.half_year
                            and total.kind in ('QUOTA', 'FORECAST_QUOTA')), 0)
                        <> (select count(*) from ledger_entry early
                            where early.municipality = run.municipality and early.effective_date = run.from_day
                                and early.kind in ('QUOTA', 'FORECAST_QUOTA')))),
            changed as (
                select turning.municipality, moved.effective_date,
                    turning.opened - moved.persons + sum(moved.persons) over (
                        partition by turning.municipality, turning.half_year order by moved.effective_date) as before_it
                from turning cross join lateral (
                    select booked.effective_date, sum(booked.persons) as persons
                    from ledger_entry booked
                    where booked.municipality = turning.municipality and booked.effective_date >= turning.from_day
                        and booked.effective_date < (turning.from_day + interval '6 months')::date
                        and booked.effective_date <= $3 and booked.recorded_at <= $2
                    group by booked.effective_date) moved)
            """ + PARTS + """
            union all
            select 'SINCE', municipality, null, null, null, null, null, max(effective_date), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            from changed where before_it >= 0 group by municipality
            """;

    /* Locks the generation before the histories are read: a rebuild waits until they have been read. */
    private static final String GENERATION = Sources.generationOf(BookEvents.CONSUMER);

    private final Sql sql;
    private final OneTrip oneTrip;

    public SqlHistories(Sql sql, OneTrip oneTrip) {
        this.sql = sql;
        this.oneTrip = oneTrip;
    }

    @Override
    public Uni<List<MunicipalityHistory>> each(Area area, HalfYear from, AsOf asOf) {
        return each(SqlArea.of(area), area.code(), from, asOf);
    }

    @Override
    public Uni<List<MunicipalityHistory>> each(Collection<MunicipalityCode> municipalities, HalfYear from, AsOf asOf) {
        return each(SqlArea.LISTED, codes(municipalities), from, asOf);
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return Sql.column(municipalities, MunicipalityCode::value, String[]::new);
    }

    @Override
    public Uni<List<DatedHistory>> dated(Collection<MunicipalityCode> municipalities, HalfYear from, AsOf asOf) {
        return sql.execute(statement(DATED, SqlArea.LISTED), arguments(codes(municipalities), asOf, from.toString()))
                .map(rows -> datedHistories(rows, from, HalfYear.of(asOf.validOn())));
    }

    @Override
    public Uni<SeenHistories> seen(Area area, HalfYear from, AsOf asOf) {
        return seen(statement(DATED, SqlArea.of(area)), area.code(), from, asOf);
    }

    @Override
    public Uni<SeenHistories> seenBy(Organisation.Municipality by, HalfYear from, AsOf asOf) {
        return seen(statement(DATED, SqlArea.JURISDICTION), by.claim(), from, asOf);
    }

    private Uni<SeenHistories> seen(String statement, String area, HalfYear from, AsOf asOf) {
        return oneTrip.forCaller(GENERATION, statement, arguments(area, asOf, from.toString()))
                .map(answer -> new SeenHistories(
                        (Long) answer.before(), datedHistories(answer.rows(), from, HalfYear.of(asOf.validOn()))));
    }

    private Uni<List<MunicipalityHistory>> each(SqlArea area, Object codes, HalfYear from, AsOf asOf) {
        return sql.execute(statement(HISTORIES, area), arguments(codes, asOf, from.toString()))
                .map(rows -> histories(rows, from, HalfYear.of(asOf.validOn())));
    }

    private static String statement(String form, SqlArea area) {
        return form.formatted(CountedEntries.of(area), SqlArea.REGISTER, area.registrations(), area.entries());
    }

    /** The parts of a municipality, collected from the rows. */
    private static final class Parts {
        private Row name;
        private LocalDate behindSince;
        private long carriedIn;
        private long carriedForecast;
        private Inhabitants inhabitants;
        private final Map<HalfYear, HalfYearSums> sums = new HashMap<>();
        private final TreeMap<HalfYear, CohortSums> cohorts = new TreeMap<>();
        private final Map<HalfYear, Supply> supplies = new HashMap<>();

        void take(Row row) {
            switch (row.getString("part")) {
                case "NAME" -> name = row;
                case "SUMS" -> takeSums(row);
                case "SUPPLY" -> {
                    var halfYear = HalfYear.valueOf(row.getString("half_year"));
                    supplies.put(
                            halfYear,
                            new Supply(
                                    halfYear,
                                    row.getLocalDate("reference_date"),
                                    row.getLong("persons"),
                                    row.getLong("taken_over")));
                }
                case "SINCE" -> behindSince = row.getLocalDate("reference_date");
                default -> inhabitants = new Inhabitants(row.getLong("persons"), row.getLocalDate("reference_date"));
            }
        }

        private void takeSums(Row row) {
            if (row.getString("half_year").isEmpty()) {
                carriedIn += row.getLong("persons");
                carriedForecast += row.getLong("all_forecast");
            } else {
                sums.merge(HalfYear.valueOf(row.getString("half_year")), sums(row), HalfYearSums::plus);
            }
            var cohort = HalfYear.valueOf(row.getString("cohort"));
            cohorts.merge(
                    cohort,
                    new CohortSums(
                            cohort,
                            row.getLong("cohort_quota"),
                            row.getLong("cohort_realised"),
                            row.getLong("cohort_opening")),
                    CohortSums::plus);
        }

        private static HalfYearSums sums(Row row) {
            return new HalfYearSums(
                    row.getLong("taken_over"),
                    row.getLong("quota"),
                    row.getLong("forecast"),
                    row.getLong("realised"),
                    row.getLong("moved_forecast"));
        }

        /* A cohort of which every entry was recorded later is empty, and must not differ from one that is absent. */
        MunicipalityHistory history(MunicipalityCode code, HalfYear from, HalfYear to) {
            return new MunicipalityHistory(
                    code,
                    name == null ? null : name.getString("name"),
                    name == null ? null : new ProvinceCode(name.getString("province")),
                    name != null && name.getBoolean("existing"),
                    BalanceSeries.of(carriedIn, carriedForecast, sums, from, to),
                    cohorts.values().stream().filter(each -> !each.isEmpty()).toList(),
                    supplies,
                    inhabitants);
        }
    }

    static List<MunicipalityHistory> histories(Iterable<Row> rows, HalfYear from, HalfYear to) {
        return datedHistories(rows, from, to).stream()
                .map(DatedHistory::history)
                .toList();
    }

    private static List<DatedHistory> datedHistories(Iterable<Row> rows, HalfYear from, HalfYear to) {
        var parts = new TreeMap<String, Parts>();
        rows.forEach(row -> parts.computeIfAbsent(row.getString("municipality"), first -> new Parts())
                .take(row));
        return parts.entrySet().stream()
                .map(each -> new DatedHistory(
                        each.getValue().history(new MunicipalityCode(each.getKey()), from, to),
                        each.getValue().behindSince))
                .toList();
    }
}
