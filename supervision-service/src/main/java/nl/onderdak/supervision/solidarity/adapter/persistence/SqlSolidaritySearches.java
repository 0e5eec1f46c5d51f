// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.solidarity.application.SolidaritySearches;
import nl.onderdak.supervision.solidarity.domain.LocalNeed;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidarityPosition;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.solidarity.domain.SolidarityTransfer;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;

/** Searches in SQL: added, and never changed. */
@ApplicationScoped
class SqlSolidaritySearches implements SolidaritySearches {

    private static final String ADD = """
        insert into solidarity_search
            (id, province, municipalities, half_year, valid_on, known_at, searched_at, supply_known_at, supply_reasons)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private static final String ADD_POSITIONS = """
        insert into solidarity_position (search, municipality, name, balance, quota, free_places)
        select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
        """;

    private static final String ADD_NEEDS = """
        insert into solidarity_need (search, municipality, waiting, free, places_given)
        select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::boolean[])
        """;

    private static final String SEARCHES = """
        select s.*, p.codes, p.names, p.balances, p.quotas, p.places, o.concluded_at, e.takers, e.handers, e.persons,
               g.suggested, n.needy, n.waiting, n.free, n.given
          from solidarity_search s
          join lateral (select array_agg(municipality order by municipality) as codes,
                               array_agg(name order by municipality) as names,
                               array_agg(balance order by municipality) as balances,
                               array_agg(quota order by municipality) as quotas,
                               array_agg(free_places order by municipality) as places
                          from solidarity_position where search = s.id) p on true
          left join solidarity_outcome o on o.search = s.id
          left join lateral (select array_agg(takes_over order by number) as takers,
                                    array_agg(hands_over order by number) as handers,
                                    array_agg(persons order by number) as persons
                               from solidarity_exchange where search = s.id) e on true
          left join lateral (select array_agg(number) as suggested
                               from solidarity_suggested_exchange where search = s.id) g on true
          left join lateral (select array_agg(municipality order by municipality) as needy,
                                    array_agg(waiting order by municipality) as waiting,
                                    array_agg(free order by municipality) as free,
                                    array_agg(places_given order by municipality) as given
                               from solidarity_need where search = s.id) n on true
        """;

    private static final String NEXT = """
         where o.search is null and s.id <> all($1) order by s.id limit 1
        """;

    private static final String CONCLUDE = """
        insert into solidarity_outcome (search, concluded_at)
        select id, $2::timestamptz from solidarity_search where id = $1 on conflict do nothing
        """;

    private static final String ADD_EXCHANGES = """
        insert into solidarity_exchange (search, number, takes_over, hands_over, persons)
        select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::bigint[])
        """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('solidarity'), hashtext($1))";

    private static final String SUGGEST = """
        insert into solidarity_suggestion (id, search, suggested_at) values ($1, $2, $3)
        """;

    private static final String SUGGEST_EXCHANGES = """
        insert into solidarity_suggested_exchange (search, number, suggestion)
        select $1, number, $2 from unnest($3::int[]) as suggested(number)
        """;

    private static final String SUGGESTIONS = """
        select g.id, g.suggested_at, array_agg(x.number order by x.number) as numbers
          from solidarity_suggestion g join solidarity_suggested_exchange x on x.suggestion = g.id
         where g.search = $1
         group by g.id, g.suggested_at
         order by g.id
        """;

    private final Sql sql;

    SqlSolidaritySearches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(SolidaritySearch search) {
        var positions = search.problem().positions();
        var municipalities =
                column(positions, position -> position.municipality().value(), String[]::new);
        return sql.execute(
                        ADD,
                        search.id(),
                        search.province().value(),
                        municipalities,
                        search.halfYear().toString(),
                        search.validOn(),
                        search.knownAt(),
                        search.searchedAt(),
                        search.supply().knownAt(),
                        column(reasons(search.supply()), Provisional::name, String[]::new))
                .chain(() -> sql.execute(
                        ADD_POSITIONS,
                        search.id(),
                        municipalities,
                        column(positions, SolidarityPosition::name, String[]::new),
                        column(positions, SolidarityPosition::balance, Long[]::new),
                        column(positions, SolidarityPosition::quota, Long[]::new),
                        column(positions, SolidarityPosition::freePlaces, Long[]::new)))
                .chain(() -> sql.execute(
                        ADD_NEEDS,
                        search.id(),
                        column(search.needs(), need -> need.municipality().value(), String[]::new),
                        column(search.needs(), LocalNeed::waiting, Long[]::new),
                        column(search.needs(), LocalNeed::free, Long[]::new),
                        column(search.needs(), LocalNeed::placesGiven, Boolean[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<SolidaritySearch>> find(Of whose, UUID id) {
        var conditions = conditions(whose).and("s.id = ?", id);
        return sql.execute(SEARCHES + conditions.where(), conditions.arguments())
                .map(rows -> Rows.first(rows, SqlSolidaritySearches::search));
    }

    @Override
    public Uni<Optional<SolidaritySearch>> lock(Of whose, UUID id) {
        return sql.execute(LOCK, id.toString()).chain(() -> find(whose, id));
    }

    @Override
    public Uni<List<SolidaritySearch>> list(Of whose, UUID after, int most) {
        var conditions = conditions(whose).and("s.id > ?", after);
        return sql.execute(SEARCHES + conditions.where() + " order by s.id limit " + most, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSolidaritySearches::search));
    }

    private static Conditions conditions(Of whose) {
        return new Conditions()
                .and(
                        "s.province = ?",
                        whose.province() == null ? null : whose.province().value())
                .and(
                        "s.municipalities && ?",
                        whose.jurisdiction()
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null));
    }

    @Override
    public Uni<Optional<SolidaritySearch>> next(Collection<UUID> without) {
        return sql.execute(SEARCHES + NEXT, column(List.copyOf(without), Function.identity(), UUID[]::new))
                .map(rows -> Rows.first(rows, SqlSolidaritySearches::search));
    }

    @Override
    public Uni<Void> conclude(UUID id, SolidarityPlan plan, Instant at) {
        return sql.execute(CONCLUDE, id, at)
                .chain(rows -> rows.rowCount() == 0 || plan.transfers().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : addExchanges(id, plan.transfers()));
    }

    private Uni<Void> addExchanges(UUID id, List<SolidarityTransfer> transfers) {
        var numbers = IntStream.rangeClosed(1, transfers.size()).boxed().toArray(Integer[]::new);
        return sql.execute(
                        ADD_EXCHANGES,
                        id,
                        numbers,
                        column(transfers, transfer -> transfer.takesOver().value(), String[]::new),
                        column(transfers, transfer -> transfer.handsOver().value(), String[]::new),
                        column(transfers, SolidarityTransfer::persons, Long[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> add(Suggestion suggestion) {
        return sql.execute(SUGGEST, suggestion.id(), suggestion.search(), suggestion.suggestedAt())
                .chain(() -> sql.execute(
                        SUGGEST_EXCHANGES,
                        suggestion.search(),
                        suggestion.id(),
                        suggestion.exchanges().toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Suggestion>> suggestions(SolidaritySearch search) {
        return sql.execute(SUGGESTIONS, search.id())
                .map(rows -> Rows.list(
                        rows,
                        row -> search.suggestion(
                                row.getUUID("id"),
                                List.of(row.getArrayOfIntegers("numbers")),
                                Rows.instant(row, "suggested_at"))));
    }

    private static SolidaritySearch search(Row row) {
        var problem = new SolidarityProblem(positions(row));
        var suggested = row.getArrayOfIntegers("suggested");
        return new SolidaritySearch(
                row.getUUID("id"),
                new ProvinceCode(row.getString("province")),
                HalfYear.valueOf(row.getString("half_year")),
                row.getLocalDate("valid_on"),
                Rows.instant(row, "known_at"),
                Rows.instant(row, "searched_at"),
                problem,
                needs(row),
                supply(row),
                Optional.ofNullable(Rows.instant(row, "concluded_at"))
                        .map(at -> new SolidaritySearch.Outcome(new SolidarityPlan(problem, transfers(row)), at)),
                suggested == null ? Set.of() : Set.of(suggested));
    }

    private static List<Provisional> reasons(SupplyCompleteness supply) {
        return supply.reasons().stream().sorted().toList();
    }

    private static SupplyCompleteness supply(Row row) {
        return new SupplyCompleteness(
                Rows.instant(row, "supply_known_at"),
                Arrays.stream(row.getArrayOfStrings("supply_reasons"))
                        .map(Provisional::valueOf)
                        .collect(toSet()));
    }

    private static List<SolidarityPosition> positions(Row row) {
        var codes = row.getArrayOfStrings("codes");
        var names = row.getArrayOfStrings("names");
        var balances = row.getArrayOfLongs("balances");
        var quotas = row.getArrayOfLongs("quotas");
        var places = row.getArrayOfLongs("places");
        var positions = new ArrayList<SolidarityPosition>();
        for (int i = 0; i < codes.length; i++) {
            positions.add(new SolidarityPosition(
                    new MunicipalityCode(codes[i]), names[i], balances[i], quotas[i], places[i]));
        }
        return positions;
    }

    private static List<LocalNeed> needs(Row row) {
        var codes = row.getArrayOfStrings("needy");
        var waiting = row.getArrayOfLongs("waiting");
        var free = row.getArrayOfLongs("free");
        var given = row.getArrayOfBooleans("given");
        var needs = new ArrayList<LocalNeed>();
        for (int i = 0; codes != null && i < codes.length; i++) {
            needs.add(new LocalNeed(new MunicipalityCode(codes[i]), waiting[i], free[i], given[i]));
        }
        return needs;
    }

    private static List<SolidarityTransfer> transfers(Row row) {
        var takers = row.getArrayOfStrings("takers");
        var handers = row.getArrayOfStrings("handers");
        var persons = row.getArrayOfLongs("persons");
        var transfers = new ArrayList<SolidarityTransfer>();
        for (int i = 0; takers != null && i < takers.length; i++) {
            transfers.add(new SolidarityTransfer(
                    new MunicipalityCode(takers[i]), new MunicipalityCode(handers[i]), persons[i]));
        }
        return transfers;
    }
}
