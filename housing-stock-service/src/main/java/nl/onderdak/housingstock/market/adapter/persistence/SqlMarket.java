// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.WorkingAreaConditions;
import nl.onderdak.housingstock.market.application.Market;
import nl.onderdak.housingstock.market.domain.MarketFigures;
import nl.onderdak.housingstock.market.domain.MarketFigures.Figures;
import nl.onderdak.housingstock.market.domain.Turnover;
import nl.onderdak.housingstock.vacancy.adapter.persistence.Mutations;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The rental market in SQL. */
@ApplicationScoped
class SqlMarket implements Market {

    private static final String ADD = """
        insert into market_figure (id, municipality, year, stock, mutations, seekers, reactions_per_home,
            registration_tenths, quota_persons, source, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)\
        """;

    /** Each landlord that has units in a municipality, in each year in which that municipality had vacated homes. */
    private static final String TURNOVER = """
        select municipality, landlord, year, mutations, stock
          from (select municipality, landlord, extract(year from available_from)::int as year,
                       count(*) as mutations
                  from vacancy where %s group by 1, 2, 3) as vacated
          full join (select municipality, landlord, stock, year
                       from (select municipality, landlord, count(*) as stock from unit group by 1, 2) as owned
                       join (select distinct municipality, extract(year from available_from)::int as year
                               from vacancy) as years using (municipality)) as owned
               using (municipality, landlord, year)\
        """.formatted(Mutations.IS_MUTATION);

    private static final String KEEP_QUOTAS = """
        insert into market_quota (municipality, half_year, persons, sequence)
        select * from unnest($1::text[], $2::text[], $3::int[], $4::bigint[])
        on conflict (municipality, half_year) do update set persons = excluded.persons, sequence = excluded.sequence
         where market_quota.sequence < excluded.sequence\
        """;

    private final Sql sql;

    SqlMarket(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<MarketFigures>> given(Jurisdiction jurisdiction, Filter filter) {
        var conditions = WorkingAreaConditions.of(jurisdiction)
                .and("municipality = ?", textOrNull(filter.municipality()))
                .and("year = ?", filter.year());
        return sql.execute(
                        "select distinct on (municipality, year) * from market_figure" + conditions.where()
                                + " order by municipality, year, recorded_at desc, id desc",
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlMarket::figures));
    }

    @Override
    public Uni<List<Turnover>> turnover(Jurisdiction jurisdiction, Filter filter) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("municipality = ?", textOrNull(filter.municipality()))
                .and("landlord = ?", filter.landlord())
                .and("year = ?", filter.year());
        return sql.execute(
                        "select municipality, landlord, year, coalesce(mutations, 0) as mutations,"
                                + " coalesce(stock, 0) as stock from (" + TURNOVER + ") as turnover"
                                + conditions.where() + " order by municipality, landlord, year",
                        conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Turnover(
                                new MunicipalityCode(row.getString("municipality")),
                                row.getString("landlord"),
                                row.getInteger("year"),
                                row.getLong("mutations"),
                                row.getLong("stock"))));
    }

    @Override
    public Uni<Map<MunicipalityCode, Long>> stock(Jurisdiction jurisdiction, MunicipalityCode municipality) {
        var conditions = JurisdictionConditions.of(jurisdiction).and("municipality = ?", textOrNull(municipality));
        return sql.execute(
                        "select municipality, count(*) as stock from unit" + conditions.where()
                                + " group by municipality",
                        conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> row.getLong("stock"))));
    }

    @Override
    public Uni<Map<Place, Long>> quotas(Filter filter) {
        var conditions = new Conditions()
                .and("municipality = ?", textOrNull(filter.municipality()))
                .and("left(half_year, 4) = ?", filter.year() == null ? null : Integer.toString(filter.year()));
        return sql.execute(
                        "select municipality, left(half_year, 4)::int as year, sum(persons) as persons from market_quota"
                                + conditions.where() + " group by 1, 2",
                        conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                row -> new Place(
                                        new MunicipalityCode(row.getString("municipality")), row.getInteger("year")),
                                row -> row.getLong("persons"))));
    }

    @Override
    public Uni<Void> keepQuotas(List<ReceivedEvent> quotas) {
        var latest = List.copyOf(quotas.stream()
                .collect(toMap(event -> quota(event).subject(), event -> event, SqlMarket::later))
                .values());
        return sql.execute(
                        KEEP_QUOTAS,
                        column(latest, event -> quota(event).municipality().value(), String[]::new),
                        column(latest, event -> quota(event).halfYear().toString(), String[]::new),
                        column(latest, event -> quota(event).current().persons(), Integer[]::new),
                        column(latest, ReceivedEvent::sequence, Long[]::new))
                .replaceWithVoid();
    }

    private static MunicipalQuotaSet quota(ReceivedEvent event) {
        return (MunicipalQuotaSet) event.data();
    }

    private static ReceivedEvent later(ReceivedEvent one, ReceivedEvent other) {
        return one.sequence() < other.sequence() ? other : one;
    }

    @Override
    public Uni<Void> add(MarketFigures given) {
        var figures = given.figures();
        return sql.execute(
                        ADD,
                        given.id(),
                        given.municipality().value(),
                        given.year(),
                        figures.stock(),
                        figures.mutations(),
                        figures.seekers(),
                        figures.reactionsPerHome(),
                        figures.registrationTenths(),
                        figures.quotaPersons(),
                        given.source(),
                        given.recordedAt())
                .replaceWithVoid();
    }

    private static MarketFigures figures(Row row) {
        return new MarketFigures(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("year"),
                new Figures(
                        row.getInteger("stock"),
                        row.getInteger("mutations"),
                        row.getInteger("seekers"),
                        row.getInteger("reactions_per_home"),
                        row.getInteger("registration_tenths"),
                        row.getInteger("quota_persons")),
                row.getString("source"),
                Rows.instant(row, "recorded_at"));
    }

    private static String textOrNull(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.value();
    }
}
