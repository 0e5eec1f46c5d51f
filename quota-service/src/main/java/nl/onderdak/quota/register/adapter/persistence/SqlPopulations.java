// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.Populations;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.PopulationSummary;

/** Inhabitants in tables {@code population}, {@code population_version} and {@code population_of_municipality}. */
@ApplicationScoped
class SqlPopulations implements Populations {

    private static final String SUMMARIES = """
        select p.reference_date, p.source, p.national_inhabitants, p.complete, p.recorded_at, p.version, p.reason,
               m.municipalities, m.inhabitants_covered
          from population_version p
          cross join lateral (
               select count(*)::int as municipalities, coalesce(sum(inhabitants), 0)::bigint as inhabitants_covered
                 from population_of_municipality m
                where m.reference_date = p.reference_date and m.version = p.version) m
        """;

    /** Selects the newest known version of each reference date. */
    private static final String NEWEST = """
         where p.version = (select max(version) from population_version known
                             where known.reference_date = p.reference_date
                               and ($1::timestamptz is null or known.recorded_at <= $1))
           and ($2::date is null or p.reference_date = $2)
        """;

    private final Sql sql;

    SqlPopulations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PopulationSummary> summary(LocalDate referenceDate, Instant knownAt) {
        return sql.execute(SUMMARIES + NEWEST, knownAt, referenceDate)
                .map(rows -> summaries(rows).stream().findFirst().orElse(null));
    }

    @Override
    public Uni<List<Inhabitants>> municipalities(LocalDate referenceDate, int version) {
        return sql.execute("""
            select municipality, inhabitants from population_of_municipality
             where reference_date = $1 and version = $2 order by municipality
            """, referenceDate, version)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Inhabitants(
                                new MunicipalityCode(row.getString("municipality")), row.getInteger("inhabitants"))));
    }

    @Override
    public Uni<List<PopulationSummary>> versions(LocalDate referenceDate) {
        return sql.execute(SUMMARIES + " where p.reference_date = $1 order by p.version", referenceDate)
                .map(SqlPopulations::summaries);
    }

    @Override
    public Uni<List<PopulationSummary>> list(LocalDate referenceDate, Instant knownAt, LocalDate after, int limit) {
        return sql.execute(
                        SUMMARIES + NEWEST + " and ($3::date is null or p.reference_date > $3)"
                                + " order by p.reference_date limit $4",
                        knownAt,
                        referenceDate,
                        after,
                        limit)
                .map(SqlPopulations::summaries);
    }

    @Override
    public Uni<Boolean> add(Population population) {
        var summary = population.summary();
        // of two concurrent corrections the second waits here, and then its version exists
        return sql.execute(
                        "insert into population (reference_date) values ($1) on conflict do nothing",
                        summary.referenceDate())
                .chain(() -> addVersion(summary))
                .chain(added -> added
                        ? addParts(population).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> addVersion(PopulationSummary summary) {
        return sql.execute(
                        """
                        insert into population_version
                               (reference_date, version, source, national_inhabitants, complete, reason, recorded_at)
                        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
                        """,
                        summary.referenceDate(),
                        summary.version(),
                        summary.source(),
                        summary.nationalInhabitants(),
                        summary.complete(),
                        summary.reason(),
                        summary.recordedAt())
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> addParts(Population population) {
        return sql.execute(
                        """
                        insert into population_of_municipality (reference_date, version, municipality, inhabitants)
                        select $1, $2, * from unnest($3::text[], $4::int[])
                        """,
                        population.summary().referenceDate(),
                        population.summary().version(),
                        population.municipalities().stream()
                                .map(part -> part.municipality().value())
                                .toArray(String[]::new),
                        population.municipalities().stream()
                                .map(Inhabitants::inhabitants)
                                .toArray(Integer[]::new))
                .replaceWithVoid();
    }

    private static List<PopulationSummary> summaries(RowSet<Row> rows) {
        return Rows.list(
                rows,
                row -> new PopulationSummary(
                        row.getLocalDate("reference_date"),
                        row.getString("source"),
                        row.getInteger("national_inhabitants"),
                        row.getBoolean("complete"),
                        row.getInteger("municipalities"),
                        row.getLong("inhabitants_covered"),
                        Rows.instant(row, "recorded_at"),
                        row.getInteger("version"),
                        row.getString("reason")));
    }
}
