// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.LettingNow;
import nl.onderdak.housingstock.neighbourhood.application.NeighbourhoodFigure;
import nl.onderdak.housingstock.neighbourhood.application.Neighbourhoods;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Neighbourhoods in SQL. */
@ApplicationScoped
class SqlNeighbourhoods implements Neighbourhoods {

    private static final String FIGURES = """
            with home as (
                select neighbourhood, count(*) as dwellings, count(*) filter (where let) as let,
                       count(*) filter (where kept and not let) as kept
                  from (select neighbourhood, dwelling from dwelling%2$s%3$s and state = 'IN_USE') as dwelling
                  %1$s
                 group by neighbourhood),
            decided as (
                select distinct on (neighbourhood) neighbourhood, number, effective_on, homes, cap, recorded_at
                  from neighbourhood_capacity%2$s%4$s and effective_on <= $1
                 order by neighbourhood, effective_on desc, number desc)
            select neighbourhood, coalesce(dwellings, 0) as dwellings, coalesce(let, 0) as let,
                   coalesce(kept, 0) as kept, number, effective_on, homes, cap, recorded_at
              from home full join decided using (neighbourhood)
             order by neighbourhood limit %5$d
            """;

    private static final String DECISIONS =
            "select neighbourhood, number, effective_on, homes, cap, recorded_at from neighbourhood_capacity%s%s"
                    + " order by number";

    // the lock of the municipality's number makes decisions on one neighbourhood follow each other
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('neighbourhood'), hashtext($1))";

    private static final String DECIDE = """
            insert into neighbourhood_capacity (neighbourhood, number, municipality, effective_on, homes, cap,
                recorded_at)
            select $1, count(*) + 1, $2, $3, $4, $5, $6 from neighbourhood_capacity where neighbourhood = $1
            returning neighbourhood, number, effective_on, homes, cap, recorded_at
            """;

    private static final String LOAD_BESIDE = """
            with own as (select dwelling from vacancy where id = any($1)),
            decided as (
                select neighbourhood, number, effective_on, homes, cap, recorded_at from neighbourhood_capacity
                 where neighbourhood = (
                         select neighbourhood from dwelling where dwelling in (select dwelling from own) limit 1)
                     and effective_on <= $2
                 order by effective_on desc, number desc limit 1)
            select decided.*, (
                    select count(*) from dwelling %s
                     where dwelling.neighbourhood = decided.neighbourhood and dwelling.state = 'IN_USE'
                         and dwelling.dwelling not in (select dwelling from own) and (let or kept)) as dwellings
              from decided
            """.formatted(LettingNow.OF_DWELLING);

    private final Sql sql;

    SqlNeighbourhoods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<NeighbourhoodFigure>> figures(
            Jurisdiction jurisdiction, Filter filter, LocalDate day, String after, int most) {
        var conditions = new Conditions(day)
                .and("neighbourhood > ?", after == null ? "" : after)
                .and(
                        "neighbourhood = ?",
                        filter.neighbourhood() == null
                                ? null
                                : filter.neighbourhood().code())
                .and(
                        "municipality = any((select municipalities_of(?, $1))::text[])",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value());
        var within = within(jurisdiction, conditions);
        return sql.execute(
                        FIGURES.formatted(
                                LettingNow.OF_DWELLING,
                                conditions.where(),
                                within.dwellings(),
                                within.decisions(),
                                most),
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlNeighbourhoods::figure));
    }

    @Override
    public Uni<List<Capacity>> decisions(Jurisdiction jurisdiction, Neighbourhood neighbourhood) {
        var conditions = new Conditions().and("neighbourhood = ?", neighbourhood.code());
        var within = within(jurisdiction, conditions);
        return sql.execute(DECISIONS.formatted(conditions.where(), within.decisions()), conditions.arguments())
                .map(rows -> Rows.list(rows, SqlNeighbourhoods::capacity));
    }

    @Override
    public Uni<Capacity> decide(
            Neighbourhood neighbourhood, LocalDate effectiveOn, int homes, int capBasisPoints, Instant recordedAt) {
        return sql.execute(LOCK, neighbourhood.code())
                .chain(() -> sql.execute(
                        DECIDE,
                        neighbourhood.code(),
                        neighbourhood.municipality().value(),
                        effectiveOn,
                        homes,
                        capBasisPoints,
                        recordedAt))
                .map(rows -> capacity(rows.iterator().next()));
    }

    @Override
    public Uni<Optional<Loaded>> loadBeside(Collection<UUID> vacancies, LocalDate day) {
        return sql.execute(LOAD_BESIDE, column(vacancies, id -> id, UUID[]::new), day)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new Loaded(capacity(row), Math.toIntExact(row.getLong("dwellings"))))
                        .findFirst());
    }

    /** Further conditions on dwellings and on decisions, after {@code where}. */
    private record Within(String dwellings, String decisions) {}

    private static Within within(Jurisdiction jurisdiction, Conditions conditions) {
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> new Within("", "");
            case Jurisdiction.Area(var codes) -> {
                var own = " and municipality = any("
                        + conditions.parameter(column(codes, MunicipalityCode::value, String[]::new)) + ")";
                yield new Within(own, own);
            }
            case Jurisdiction.OfCorporation(var id) -> {
                var own = " and landlord = " + conditions.parameter(id);
                yield new Within(own, " and municipality in (select municipality from dwelling where true" + own + ")");
            }
        };
    }

    private static NeighbourhoodFigure figure(Row row) {
        return new NeighbourhoodFigure(
                new Neighbourhood(row.getString("neighbourhood")),
                Math.toIntExact(row.getLong("dwellings")),
                Math.toIntExact(row.getLong("let")),
                Math.toIntExact(row.getLong("kept")),
                row.getInteger("number") == null ? null : capacity(row));
    }

    private static Capacity capacity(Row row) {
        return new Capacity(
                new Neighbourhood(row.getString("neighbourhood")),
                row.getInteger("number"),
                row.getLocalDate("effective_on"),
                row.getInteger("homes"),
                row.getInteger("cap"),
                Rows.instant(row, "recorded_at"));
    }
}
