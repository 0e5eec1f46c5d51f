// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.adapter.persistence.CountedEntries;
import nl.onderdak.supervision.balance.adapter.persistence.SqlArea;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.application.History;
import nl.onderdak.supervision.forecast.domain.ForecastMethod;
import nl.onderdak.supervision.forecast.domain.PastHalfYear;
import nl.onderdak.supervision.forecast.domain.Reorganisation;

/** Histories in SQL, from the totals of the ledger and the entries that do not count yet. */
@ApplicationScoped
class SqlHistory implements History {

    /*
     * By cohort, all movements together: a takeover moves the housings of a half-year to the successor. A municipality of
     * which every entry was recorded later has no history, and is not one without a closed half-year either.
     */
    private static final String OF_AREA = """
            with %s
            select municipality, cohort,
                coalesce(sum(persons) filter (where kind in ('REALISATION', 'CORRECTION')), 0)::bigint as realised,
                coalesce(sum(persons) filter (where kind in ('QUOTA', 'FORECAST_QUOTA')), 0) <> 0 as has_quota,
                coalesce(sum(persons) filter (where kind = 'OPENING'), 0) <> 0 as has_opening
            from entry
            group by municipality, cohort having sum(entries) <> 0 order by municipality, cohort
            """;

    private static final String CLOSED = """
            select municipality, half_year, sum(persons)::bigint as change,
                coalesce(sum(persons) filter (where movement = 'NONE' and kind in ('REALISATION', 'CORRECTION')), 0)::bigint
                    as realised
            from ledger_total where municipality = any($1) group by municipality, half_year
            order by municipality, half_year
            """;

    private static final String REORGANISATIONS = """
            select municipality, effective_on from successor where municipality = any($1)
            union
            select successor, effective_on from successor where successor = any($1)
            order by 1, 2
            """;

    private static final String METHOD = """
            select * from forecast_method where effective_on <= $1 order by effective_on desc limit 1
            """;

    private final Sql sql;

    SqlHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<PastHalfYear>> of(Area area, AsOf asOf) {
        return sql.execute(
                        OF_AREA.formatted(CountedEntries.withCounts(SqlArea.of(area))),
                        CountedEntries.arguments(area.code(), asOf))
                .map(rows -> Rows.list(
                        rows,
                        row -> new PastHalfYear(
                                municipality(row),
                                HalfYear.valueOf(row.getString("cohort")),
                                row.getLong("realised"),
                                row.getBoolean("has_quota"),
                                row.getBoolean("has_opening"))));
    }

    @Override
    public Uni<List<Closed>> closed(Collection<MunicipalityCode> municipalities) {
        return sql.execute(CLOSED, Sql.column(municipalities, MunicipalityCode::value, String[]::new))
                .map(SqlHistory::closed);
    }

    private static List<Closed> closed(Iterable<Row> rows) {
        var closed = new ArrayList<Closed>();
        for (var row : rows) {
            var municipality = municipality(row);
            var before = closed.isEmpty() || !closed.getLast().municipality().equals(municipality)
                    ? 0
                    : closed.getLast().balance();
            closed.add(new Closed(
                    municipality,
                    HalfYear.valueOf(row.getString("half_year")),
                    row.getLong("realised"),
                    before + row.getLong("change")));
        }
        return List.copyOf(closed);
    }

    @Override
    public Uni<List<Reorganisation>> reorganisations(Collection<MunicipalityCode> municipalities) {
        return sql.execute(REORGANISATIONS, Sql.column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> Rows.list(
                        rows, row -> new Reorganisation(municipality(row), row.getLocalDate("effective_on"))));
    }

    @Override
    public Uni<ForecastMethod> method(LocalDate validOn) {
        return sql.execute(METHOD, validOn)
                .map(rows -> Rows.first(rows, SqlHistory::method)
                        .orElseThrow(() -> new IllegalStateException("no method for " + validOn)));
    }

    private static ForecastMethod method(Row row) {
        return new ForecastMethod(
                row.getLocalDate("effective_on"),
                row.getInteger("half_years"),
                row.getInteger("low"),
                row.getInteger("middle"),
                row.getInteger("high"));
    }

    private static MunicipalityCode municipality(Row row) {
        return new MunicipalityCode(row.getString("municipality"));
    }
}
