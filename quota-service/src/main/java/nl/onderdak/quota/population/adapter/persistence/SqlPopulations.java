// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.population.application.Populations;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.Population.Inhabitants;
import nl.onderdak.quota.population.domain.PopulationSummary;

/** Inhabitants in tables {@code population} and {@code population_of_municipality}, written as sets. */
@ApplicationScoped
class SqlPopulations implements Populations {

    private static final String SUMMARIES = """
            select p.reference_date, p.source, p.national_inhabitants, p.complete, p.recorded_at,
                   count(m.municipality)::int as municipalities,
                   coalesce(sum(m.inhabitants), 0)::bigint as inhabitants_covered
              from population p left join population_of_municipality m using (reference_date)
            """;

    private final Sql sql;

    SqlPopulations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PopulationSummary> summary(LocalDate referenceDate) {
        return sql.execute(SUMMARIES + " where p.reference_date = $1 group by p.reference_date", referenceDate)
                .map(rows -> summaries(rows).stream().findFirst().orElse(null));
    }

    @Override
    public Uni<List<Inhabitants>> municipalities(LocalDate referenceDate) {
        return sql.execute("""
                        select municipality, inhabitants from population_of_municipality
                         where reference_date = $1 order by municipality
                        """, referenceDate)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Inhabitants(
                                new MunicipalityCode(row.getString("municipality")), row.getInteger("inhabitants")))
                        .toList());
    }

    @Override
    public Uni<List<PopulationSummary>> list(LocalDate after, int limit) {
        return sql.execute(
                        SUMMARIES + " where p.reference_date > $1 group by p.reference_date"
                                + " order by p.reference_date limit $2",
                        after == null ? LocalDate.EPOCH.withYear(1) : after,
                        limit)
                .map(SqlPopulations::summaries);
    }

    @Override
    public Uni<Boolean> add(Population population) {
        return addSummary(population.summary())
                .chain(added -> added
                        ? addParts(population).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> addSummary(PopulationSummary summary) {
        return sql.execute(
                        """
                        insert into population (reference_date, source, national_inhabitants, complete, recorded_at)
                        values ($1, $2, $3, $4, $5) on conflict do nothing
                        """,
                        summary.referenceDate(),
                        summary.source(),
                        summary.nationalInhabitants(),
                        summary.complete(),
                        summary.recordedAt().atOffset(ZoneOffset.UTC))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> addParts(Population population) {
        return sql.execute(
                        """
                        insert into population_of_municipality (reference_date, municipality, inhabitants)
                        select $1, * from unnest($2::text[], $3::int[])
                        """,
                        population.summary().referenceDate(),
                        population.municipalities().stream()
                                .map(part -> part.municipality().value())
                                .toArray(String[]::new),
                        population.municipalities().stream()
                                .map(Inhabitants::inhabitants)
                                .toArray(Integer[]::new))
                .replaceWithVoid();
    }

    private static List<PopulationSummary> summaries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new PopulationSummary(
                        row.getLocalDate("reference_date"),
                        row.getString("source"),
                        row.getInteger("national_inhabitants"),
                        row.getBoolean("complete"),
                        row.getInteger("municipalities"),
                        row.getLong("inhabitants_covered"),
                        row.getOffsetDateTime("recorded_at").toInstant()))
                .toList();
    }
}
