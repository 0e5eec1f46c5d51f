// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.PopulationView;
import nl.onderdak.quota.register.domain.PopulationSummary;

/** Selects figures from tables {@code population_version} and {@code population_of_municipality}. */
@ApplicationScoped
class SqlPopulationView implements PopulationView {

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

    SqlPopulationView(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PopulationSummary> find(LocalDate referenceDate, Instant knownAt) {
        return sql.execute(SUMMARIES + NEWEST, knownAt, referenceDate)
                .map(rows -> summaries(rows).stream().findFirst().orElse(null));
    }

    @Override
    public Uni<List<PopulationSummary>> versions(LocalDate referenceDate) {
        return sql.execute(SUMMARIES + " where p.reference_date = $1 order by p.version", referenceDate)
                .map(SqlPopulationView::summaries);
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
                .map(SqlPopulationView::summaries);
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
