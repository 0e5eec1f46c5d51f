// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.persistence;

import static nl.onderdak.supervision.balance.adapter.persistence.CountedEntries.arguments;
import static nl.onderdak.supervision.balance.adapter.persistence.CountedEntries.knownAt;
import static nl.onderdak.supervision.balance.adapter.persistence.SqlArea.REGISTER;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.OneTrip;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.Balances;
import nl.onderdak.supervision.balance.application.EntryQuery;
import nl.onderdak.supervision.balance.application.Figure;
import nl.onderdak.supervision.balance.application.SeenBalances;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.EntryCause;
import nl.onderdak.supervision.balance.domain.EntrySum;
import nl.onderdak.supervision.balance.domain.ExplainedEntry;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.Inhabitants;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Province;
import nl.onderdak.supervision.ledger.application.BookEvents;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.ledger.domain.Posting;

/** Figures as sums in SQL: the running totals, minus the entries that do not count yet. */
@ApplicationScoped
public class SqlBalances implements Balances {

    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    private static final String SUMS = """
            coalesce(sum(persons) filter (where half_year < $4), 0)::bigint as opening,
            coalesce(sum(persons) filter (where half_year = $4 and (movement <> 'NONE' or kind = 'OPENING')), 0)::bigint
                as taken_over,
            coalesce(-sum(persons) filter (where half_year = $4 and movement = 'NONE'
                and kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint as quota,
            coalesce(-sum(persons) filter (where half_year = $4 and movement = 'NONE'
                and kind = 'FORECAST_QUOTA'), 0)::bigint as forecast,
            coalesce(sum(persons) filter (where half_year = $4 and movement = 'NONE'
                and kind in ('REALISATION', 'CORRECTION')), 0)::bigint as realised,
            coalesce(-sum(persons) filter (where half_year < $4
                and kind = 'FORECAST_QUOTA'), 0)::bigint as carried_forecast,
            coalesce(-sum(persons) filter (where half_year = $4 and movement <> 'NONE'
                and kind = 'FORECAST_QUOTA'), 0)::bigint as taken_over_forecast
            """;

    /* A page ends at the latest at the municipality that fills it by existing; entries after that are not added up. */
    private static final String OF_EACH = """
            with %1$s page as materialized (
                select case when count(*) < $7 then 'ZZ' else max(code) end as last from (
                    select code from\s""" + REGISTER + """
                     where %3$s and valid_from <= $3 and coalesce(valid_until >= $3, true) and code > $6
                    order by code limit $7) existing),
            %2$s, figure as (select municipality,\s""" + SUMS + """
             from entry group by municipality)
            select coalesce(m.code, f.municipality) as municipality, m.name, m.province, f.opening, f.taken_over, f.quota,
                f.forecast, f.realised, f.carried_forecast, f.taken_over_forecast
            from (select * from\s""" + REGISTER + """
             where %3$s) m full join figure f on f.municipality = m.code
            where (m.valid_from <= $3 and coalesce(m.valid_until >= $3, true)
                    or (f.opening, f.taken_over, f.quota, f.realised) <> (0, 0, 0, 0))
                and coalesce(m.code, f.municipality) > $6
            order by coalesce(m.code, f.municipality) limit $7
            """;

    private static final String OF_PAGE = "municipality > $6 and municipality <= (select last from page)";

    private static final String PER_HALF_YEAR = "with %s" + """
            select case when half_year < $6 then '' else half_year end as half_year,
                sum(persons)::bigint as persons,
                coalesce(sum(persons) filter (where movement <> 'NONE' or kind = 'OPENING'), 0)::bigint as taken_over,
                coalesce(-sum(persons) filter (where movement = 'NONE'
                    and kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint as quota,
                coalesce(-sum(persons) filter (where movement = 'NONE'
                    and kind = 'FORECAST_QUOTA'), 0)::bigint as forecast,
                coalesce(sum(persons) filter (where movement = 'NONE'
                    and kind in ('REALISATION', 'CORRECTION')), 0)::bigint as realised,
                coalesce(-sum(persons) filter (where half_year < $6
                    and kind = 'FORECAST_QUOTA'), 0)::bigint as carried_forecast,
                coalesce(-sum(persons) filter (where movement <> 'NONE'
                    and kind = 'FORECAST_QUOTA'), 0)::bigint as taken_over_forecast
            from entry group by 1
            """;

    private static final String LISTED = """
            effective_date >= $3 and effective_date <= $4 and recorded_at <= $2 and half_year >= $5 and half_year <= $6
                and kind like $7 and movement like $8\
            """;

    /* The quota of an event names the inhabitants that it was computed from. */
    private static final String ENTRIES = """
            with %1$s
            listed as (
                select * from ledger_entry
                where\s""" + LISTED + """
                     and (effective_date, event_id, number) > ($9, $10, $11) and %2$s
                order by effective_date, event_id, number limit $12)
            select listed.*,
                (select counted.inhabitants from inhabitant_count counted
                 where counted.event_id = listed.event_id) as inhabitants,
                (select counted.reference_date from inhabitant_count counted
                 where counted.event_id = listed.event_id) as counted_on
            from listed order by effective_date, event_id, number
            """;

    private static final String ENTRY_SUMS = "with %s" + """
            select half_year, kind, movement, sum(entries)::bigint as entries, sum(persons)::bigint as persons
            from entry where half_year like $6 and kind like $7
            group by half_year, kind, movement having sum(entries) <> 0
            """;

    /* Both its province at the moment of knowing and its present province may see it. */
    private static final String MUNICIPALITY = """
            select v.name, array_remove(array[v.province, m.province], null) as provinces
            from (select $1::text as code) asked
            left join municipality m on m.code = asked.code
            left join lateral (
                select name, province from municipality_version
                where code = asked.code and recorded_at <= $2 order by sequence desc limit 1) v on true
            where v.name is not null
                or exists (select from ledger_entry where municipality = asked.code and recorded_at <= $2)
            """;

    private static final String FIGURE_OF_COUNTRY = figure(SqlArea.COUNTRY);
    private static final String FIGURE_OF_PROVINCE = figure(SqlArea.PROVINCE);
    private static final String FIGURE_OF_MUNICIPALITY = """
            select figure.*, named.name, named.provinces,
                case when $6::text is not null then $1 = any(municipalities_of($6, organisation_today())) else false end
                    as within
            from (%s) figure left join (%s) named on true
            """.formatted(figure(SqlArea.MUNICIPALITY), MUNICIPALITY);

    /* Locks the generation before the figure is read: a rebuild waits until the figure has been read. */
    private static final String GENERATION = Sources.generationOf(BookEvents.CONSUMER);

    private static final String LATEST_RECORDED = """
            select greatest(
                (select max(recorded_at) from ledger_entry),
                (select max(recorded_at) from coupling_supply),
                (select max(recorded_at) from inhabitant_count),
                (select max(recorded_at) from municipality_version), 'epoch') as latest
            """;

    private static final String WITHIN_ROW_SECURITY = """
            select organisation_is_national() or $1::text = organisation() or $1::text = any (organisation_municipalities())
            """;

    private static final String CHANGES = """
            select coalesce(ledger.municipality, m.code) as municipality,
                coalesce(ledger.entries, 0) + coalesce(m.sequence, 0) as changes
            from (select municipality, sum(entries)::bigint as entries from ledger_total group by municipality) ledger
            full join municipality m on m.code = ledger.municipality
            """;

    private static final Comparator<EntrySum> BY_HALF_YEAR = Comparator.comparing(EntrySum::halfYear)
            .thenComparing(EntrySum::kind)
            .thenComparing(EntrySum::movement);

    private final Sql sql;
    private final OneTrip oneTrip;

    public SqlBalances(Sql sql, OneTrip oneTrip) {
        this.sql = sql;
        this.oneTrip = oneTrip;
    }

    @Override
    public Uni<Optional<NamedArea>> describe(Area area, AsOf asOf) {
        return switch (area) {
            case Area.Country country -> Uni.createFrom().item(named(country));
            case Area.OneProvince one -> Uni.createFrom().item(named(one));
            case Area.OneMunicipality one ->
                sql.execute(MUNICIPALITY, one.code(), knownAt(asOf))
                        .map(rows -> Rows.stream(rows).findFirst().flatMap(row -> named(one, row)));
        };
    }

    @Override
    public Uni<Boolean> isWithinRowSecurity(Area area) {
        return sql.execute(WITHIN_ROW_SECURITY, area.code())
                .map(rows -> Boolean.TRUE.equals(rows.iterator().next().getBoolean(0)));
    }

    @Override
    public Uni<Figure> figure(Area area, AsOf asOf, Optional<Organisation> by) {
        var seen = switch (area) {
            case Area.Country _ -> oneTrip.forCaller(GENERATION, FIGURE_OF_COUNTRY, arguments(area.code(), asOf));
            case Area.OneProvince _ -> oneTrip.forCaller(GENERATION, FIGURE_OF_PROVINCE, arguments(area.code(), asOf));
            case Area.OneMunicipality _ ->
                oneTrip.forCaller(
                        GENERATION,
                        FIGURE_OF_MUNICIPALITY,
                        arguments(area.code(), asOf, by.map(Organisation::claim).orElse(null)));
        };
        return seen.map(answer -> figure(answer, area, asOf));
    }

    @Override
    public Uni<Figure> figureOfCountry(AsOf asOf) {
        var country = new Area.Country();
        return oneTrip.asService(GENERATION, FIGURE_OF_COUNTRY, arguments(country.code(), asOf))
                .map(answer -> figure(answer, country, asOf));
    }

    @Override
    public Uni<Instant> latestRecorded() {
        return oneTrip.asService(GENERATION, LATEST_RECORDED)
                .map(answer -> Rows.instant(answer.rows().iterator().next(), "latest"));
    }

    @Override
    public Uni<List<MunicipalityBalance>> each(Area area, AsOf asOf, String after, int limit) {
        return each(SqlArea.of(area), area.code(), asOf, after, limit);
    }

    @Override
    public Uni<List<MunicipalityBalance>> each(Collection<MunicipalityCode> municipalities, AsOf asOf) {
        return each(
                SqlArea.LISTED,
                municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new),
                asOf,
                null,
                municipalities.size());
    }

    @Override
    public Uni<BalanceSeries> series(Area area, HalfYear from, HalfYear to, AsOf asOf) {
        return sql.execute(
                        PER_HALF_YEAR.formatted(CountedEntries.of(SqlArea.of(area))),
                        arguments(area.code(), asOf, from.toString()))
                .map(rows -> series(rows, from, to));
    }

    @Override
    public Uni<List<ExplainedEntry>> entries(Area area, EntryQuery query, AsOf asOf) {
        var listed = SqlArea.of(area);
        return sql.execute(
                        ENTRIES.formatted(listed.common(), listed.entries()),
                        listed(
                                area,
                                query,
                                asOf,
                                query.after().effectiveDate(),
                                query.after().eventId(),
                                query.after().number(),
                                query.limit()))
                .map(rows -> Rows.list(rows, SqlBalances::explained));
    }

    @Override
    public Uni<List<EntrySum>> entrySums(Area area, Optional<HalfYear> halfYear, Optional<EntryKind> kind, AsOf asOf) {
        return sql.execute(
                        ENTRY_SUMS.formatted(CountedEntries.withCounts(SqlArea.of(area))),
                        arguments(
                                area.code(),
                                asOf,
                                halfYear.map(HalfYear::toString).orElse("%"),
                                kind.map(EntryKind::name).orElse("%")))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new EntrySum(
                                HalfYear.valueOf(row.getString("half_year")),
                                EntryKind.valueOf(row.getString("kind")),
                                Movement.valueOf(row.getString("movement")),
                                row.getLong("entries"),
                                row.getLong("persons")))
                        .sorted(BY_HALF_YEAR)
                        .toList());
    }

    private static Object[] listed(Area area, EntryQuery query, AsOf asOf, Object... more) {
        return Stream.concat(
                        Stream.of(
                                area.code(),
                                knownAt(asOf),
                                query.from().orElse(FIRST_DAY),
                                query.to()
                                        .filter(to -> to.isBefore(asOf.validOn()))
                                        .orElse(asOf.validOn()),
                                query.halfYear().map(HalfYear::toString).orElse(""),
                                query.halfYear().map(HalfYear::toString).orElse("9999-H2"),
                                query.kind().map(EntryKind::name).orElse("%"),
                                query.movement().map(Movement::name).orElse("%")),
                        Stream.of(more))
                .toArray();
    }

    @Override
    public Uni<Map<MunicipalityCode, Long>> changes() {
        return sql.execute(CHANGES)
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(SqlBalances::municipality, row -> row.getLong("changes"))));
    }

    @Override
    public Uni<SeenBalances> seen(Area area, AsOf asOf, String after, int limit) {
        return seen(SqlArea.of(area), area.code(), asOf, after, limit);
    }

    @Override
    public Uni<SeenBalances> seenBy(Organisation.Municipality by, AsOf asOf, String after, int limit) {
        return seen(SqlArea.JURISDICTION, by.claim(), asOf, after, limit);
    }

    private Uni<SeenBalances> seen(SqlArea area, String code, AsOf asOf, String after, int limit) {
        return oneTrip.forCaller(GENERATION, ofEach(area), ofPage(code, asOf, after, limit))
                .map(answer -> new SeenBalances((Long) answer.before(), balances(answer.rows(), asOf)));
    }

    private Uni<List<MunicipalityBalance>> each(SqlArea area, Object codes, AsOf asOf, String after, int limit) {
        return sql.execute(ofEach(area), ofPage(codes, asOf, after, limit)).map(rows -> balances(rows, asOf));
    }

    private static String ofEach(SqlArea area) {
        return OF_EACH.formatted(area.common(), CountedEntries.of(area.and(OF_PAGE)), area.registrations());
    }

    private static Object[] ofPage(Object codes, AsOf asOf, String after, int limit) {
        return arguments(codes, asOf, after == null ? "" : after, limit);
    }

    private static List<MunicipalityBalance> balances(RowSet<Row> rows, AsOf asOf) {
        return Rows.list(
                rows,
                row -> new MunicipalityBalance(
                        municipality(row),
                        row.getString("name"),
                        province(row),
                        row.getLong("opening") == null ? Balance.none(asOf.validOn()) : balance(row, asOf.validOn())));
    }

    private static String figure(SqlArea area) {
        return "with " + CountedEntries.of(area) + " select " + SUMS + " from entry";
    }

    private static Figure figure(OneTrip.Answer answer, Area area, AsOf asOf) {
        var row = answer.rows().iterator().next();
        return new Figure((Long) answer.before(), named(area, row), isWithin(area, row), balance(row, asOf.validOn()));
    }

    private static Optional<NamedArea> named(Area area, Row row) {
        return switch (area) {
            case Area.Country country -> named(country);
            case Area.OneProvince one -> named(one);
            case Area.OneMunicipality one ->
                Optional.ofNullable(row.getArrayOfStrings("provinces"))
                        .map(provinces -> new NamedArea(one, row.getString("name"), provinces(row)));
        };
    }

    private static Optional<NamedArea> named(Area.Country country) {
        return Optional.of(new NamedArea(country, "Nederland", Set.of()));
    }

    private static Optional<NamedArea> named(Area.OneProvince one) {
        return Province.of(one.province()).map(province -> new NamedArea(one, province.officialName(), Set.of()));
    }

    private static boolean isWithin(Area area, Row row) {
        return area instanceof Area.OneMunicipality && row.getBoolean("within");
    }

    private static Balance balance(Row row, LocalDate validOn) {
        return new Balance(
                validOn,
                row.getLong("opening"),
                row.getLong("taken_over"),
                row.getLong("quota"),
                row.getLong("forecast"),
                row.getLong("realised"),
                row.getLong("carried_forecast"),
                row.getLong("taken_over_forecast"));
    }

    private static BalanceSeries series(RowSet<Row> rows, HalfYear from, HalfYear to) {
        var carriedIn = Rows.stream(rows)
                .filter(SqlBalances::isBefore)
                .mapToLong(row -> row.getLong("persons"))
                .sum();
        var carriedForecast = Rows.stream(rows)
                .mapToLong(row -> row.getLong("carried_forecast"))
                .sum();
        var sums = Rows.stream(rows)
                .filter(row -> !isBefore(row))
                .collect(Collectors.toMap(
                        row -> HalfYear.valueOf(row.getString("half_year")),
                        row -> new HalfYearSums(
                                row.getLong("taken_over"),
                                row.getLong("quota"),
                                row.getLong("forecast"),
                                row.getLong("realised"),
                                row.getLong("taken_over_forecast"))));
        return BalanceSeries.of(carriedIn, carriedForecast, sums, from, to);
    }

    private static boolean isBefore(Row row) {
        return row.getString("half_year").isEmpty();
    }

    private static ExplainedEntry explained(Row row) {
        var entry = entry(row);
        var cause = EntryCause.of(entry);
        var persons = row.getInteger("inhabitants");
        return new ExplainedEntry(
                entry,
                cause,
                persons == null || cause != EntryCause.FIRST_QUOTA && cause != EntryCause.NEW_QUOTA
                        ? null
                        : new Inhabitants(persons, row.getLocalDate("counted_on")));
    }

    private static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                new Posting(
                        municipality(row),
                        HalfYear.valueOf(row.getString("cohort")),
                        EntryKind.valueOf(row.getString("kind")),
                        Movement.valueOf(row.getString("movement")),
                        row.getInteger("persons"),
                        row.getLocalDate("effective_date"),
                        row.getUUID("coupling_id"),
                        row.getString("reason"),
                        counterpart(row)),
                row.getInteger("number"),
                row.getUUID("event_id"),
                row.getString("event_source"),
                row.getString("event_type"),
                row.getString("subject"),
                row.getLong("sequence"),
                Rows.instant(row, "recorded_at"));
    }

    private static MunicipalityCode municipality(Row row) {
        return new MunicipalityCode(row.getString("municipality"));
    }

    private static MunicipalityCode counterpart(Row row) {
        var code = row.getString("counterpart");
        return code == null ? null : new MunicipalityCode(code);
    }

    private static Set<ProvinceCode> provinces(Row row) {
        return Arrays.stream(row.getArrayOfStrings("provinces"))
                .map(ProvinceCode::new)
                .collect(Collectors.toSet());
    }

    private static ProvinceCode province(Row row) {
        var code = row.getString("province");
        return code == null ? null : new ProvinceCode(code);
    }
}
