// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.forecast.application.NationalForecasts;
import nl.onderdak.quota.forecast.domain.NationalForecast;

/** National forecasts in tables {@code national_forecast} and {@code national_forecast_figure}. */
@ApplicationScoped
class SqlNationalForecasts implements NationalForecasts {

    private static final String FORECASTS = """
            select f.id, f.source, f.published_on, f.recorded_at,
                   array_agg(g.half_year order by g.half_year) as half_years,
                   array_agg(g.persons order by g.half_year) as persons
              from national_forecast f join national_forecast_figure g on g.forecast = f.id
            """;

    private final Sql sql;

    SqlNationalForecasts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<NationalForecast> find(UUID id) {
        return sql.execute(FORECASTS + " where f.id = $1 group by f.id", id)
                .map(rows -> forecasts(rows).stream().findFirst().orElse(null));
    }

    @Override
    public Uni<List<NationalForecast>> list(UUID after, int limit) {
        return sql.execute(
                        FORECASTS + " where $1::uuid is null or f.id > $1 group by f.id order by f.id limit $2",
                        after,
                        limit)
                .map(SqlNationalForecasts::forecasts);
    }

    @Override
    public Uni<Void> add(NationalForecast forecast) {
        return sql.execute(
                        "insert into national_forecast (id, source, published_on, recorded_at) values ($1, $2, $3, $4)",
                        forecast.id(),
                        forecast.source(),
                        forecast.publishedOn(),
                        forecast.recordedAt())
                .chain(() -> sql.execute(
                        """
                        insert into national_forecast_figure (forecast, half_year, persons)
                        select $1, * from unnest($2::text[], $3::int[])
                        """,
                        forecast.id(),
                        column(
                                forecast.persons().entrySet(),
                                figure -> figure.getKey().toString(),
                                String[]::new),
                        column(forecast.persons().entrySet(), Map.Entry::getValue, Integer[]::new)))
                .replaceWithVoid();
    }

    private static List<NationalForecast> forecasts(RowSet<Row> rows) {
        var forecasts = new ArrayList<NationalForecast>();
        for (var row : rows) {
            var halfYears = row.getArrayOfStrings("half_years");
            var figures = row.getArrayOfIntegers("persons");
            var persons = new TreeMap<HalfYear, Integer>();
            for (int i = 0; i < halfYears.length; i++) {
                persons.put(HalfYear.valueOf(halfYears[i]), figures[i]);
            }
            forecasts.add(new NationalForecast(
                    row.getUUID("id"),
                    row.getString("source"),
                    row.getLocalDate("published_on"),
                    persons,
                    Rows.instant(row, "recorded_at")));
        }
        return forecasts;
    }
}
