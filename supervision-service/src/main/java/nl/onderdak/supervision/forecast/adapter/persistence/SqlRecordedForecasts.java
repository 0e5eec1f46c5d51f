// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.forecast.application.RecordedForecasts;
import nl.onderdak.supervision.forecast.domain.Addition;
import nl.onderdak.supervision.forecast.domain.AdditionLine;
import nl.onderdak.supervision.forecast.domain.AdditionOrigin;
import nl.onderdak.supervision.forecast.domain.ComingHalfYear;
import nl.onderdak.supervision.forecast.domain.ForecastLine;
import nl.onderdak.supervision.forecast.domain.ForecastMethod;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.supervision.forecast.domain.Range;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.supervision.forecast.domain.Scenario;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Recorded forecasts in SQL. */
@ApplicationScoped
class SqlRecordedForecasts implements RecordedForecasts {

    private static final String ADD = """
            insert into recorded_forecast (id, municipality, valid_on, known_at, recorded_at, opening_balance,
                method_effective_on, method_half_years, method_low, method_middle, method_high, given_per_half_year,
                given_per_year, sources, read_up_to, lags, hash, supply_known_at, supply_reasons)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """;

    private static final String ADD_LINES = """
            insert into recorded_forecast_line (forecast, municipality, number, half_year, scenario, taken_over, quota,
                forecast_quota, realised_so_far, added, realised_low, realised, realised_high, balance_low, balance,
                balance_high)
            select $1, $2, line.*
            from unnest($3::int[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[],
                $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[])
                as line
            """;

    private static final String ADD_ADDITIONS = """
            insert into recorded_forecast_addition (forecast, municipality, number, addition, half_year, persons, origin)
            select $1, $2, line.* from unnest($3::int[], $4::text[], $5::text[], $6::bigint[], $7::text[]) as line
            """;

    private static final String ADDITIONS = """
            select * from recorded_forecast_addition where forecast = any($1) order by forecast, number
            """;

    private static final String LINES = """
            select * from recorded_forecast_line where forecast = any($1) order by forecast, number
            """;

    private final Sql sql;

    SqlRecordedForecasts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(RecordedForecast forecast) {
        var method = forecast.method();
        var readings = forecast.readings();
        return sql.execute(
                        ADD,
                        forecast.id(),
                        forecast.municipality().value(),
                        forecast.validOn(),
                        forecast.knownAt(),
                        forecast.recordedAt(),
                        forecast.openingBalance(),
                        method.effectiveOn(),
                        method.halfYears(),
                        method.low(),
                        method.middle(),
                        method.high(),
                        forecast.given().perHalfYear(),
                        forecast.given().perYear(),
                        column(readings, Reading::source, String[]::new),
                        column(readings, Reading::readUpTo, Instant[]::new),
                        column(readings, Reading::lag, Long[]::new),
                        forecast.hash(),
                        forecast.supply().knownAt(),
                        column(reasons(forecast.supply()), Provisional::name, String[]::new))
                .chain(() -> addLines(forecast))
                .chain(() -> addAdditions(forecast));
    }

    private Uni<Void> addAdditions(RecordedForecast forecast) {
        var additions = forecast.additions();
        var numbers = new Integer[additions.size()];
        Arrays.setAll(numbers, i -> i + 1);
        return sql.execute(
                        ADD_ADDITIONS,
                        forecast.id(),
                        forecast.municipality().value(),
                        numbers,
                        column(additions, line -> line.addition().name(), String[]::new),
                        column(additions, line -> line.halfYear().toString(), String[]::new),
                        column(additions, AdditionLine::persons, Long[]::new),
                        column(additions, line -> line.origin().name(), String[]::new))
                .replaceWithVoid();
    }

    private Uni<Void> addLines(RecordedForecast forecast) {
        var lines = forecast.lines();
        var numbers = new Integer[lines.size()];
        Arrays.setAll(numbers, i -> i + 1);
        return sql.execute(
                        ADD_LINES,
                        forecast.id(),
                        forecast.municipality().value(),
                        numbers,
                        column(lines, line -> line.coming().halfYear().toString(), String[]::new),
                        column(lines, line -> line.scenario().name(), String[]::new),
                        persons(lines, line -> line.coming().takenOver()),
                        persons(lines, line -> line.coming().quota()),
                        persons(lines, line -> line.coming().forecastQuota()),
                        persons(lines, line -> line.coming().realised()),
                        persons(lines, ForecastLine::added),
                        persons(lines, line -> line.realised().low()),
                        persons(lines, line -> line.realised().middle()),
                        persons(lines, line -> line.realised().high()),
                        persons(lines, line -> line.balance().low()),
                        persons(lines, line -> line.balance().middle()),
                        persons(lines, line -> line.balance().high()))
                .replaceWithVoid();
    }

    private static Object persons(List<ForecastLine> lines, ToLongFunction<ForecastLine> value) {
        return column(lines, value::applyAsLong, Long[]::new);
    }

    @Override
    public Uni<Optional<RecordedForecast>> find(Jurisdiction jurisdiction, UUID id) {
        return select(within(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<RecordedForecast>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        return select(filtered(jurisdiction, filter).and("id > ?", after), " order by id limit " + most);
    }

    @Override
    public Uni<List<RecordedForecast>> newest(Jurisdiction jurisdiction, Filter filter, int most) {
        return select(filtered(jurisdiction, filter), " order by id desc limit " + most);
    }

    private static Conditions filtered(Jurisdiction jurisdiction, Filter filter) {
        return within(jurisdiction)
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and(
                        "municipality in (select code from municipality where province = ?)",
                        filter.province() == null ? null : filter.province().value());
    }

    private static Conditions within(Jurisdiction jurisdiction) {
        var conditions = new Conditions();
        jurisdiction
                .municipalities()
                .ifPresent(codes ->
                        conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new)));
        return conditions;
    }

    private Uni<List<RecordedForecast>> select(Conditions conditions, String end) {
        return sql.execute("select * from recorded_forecast" + conditions.where() + end, conditions.arguments())
                .chain(rows -> {
                    var found = Rows.list(rows, row -> row);
                    var ids = column(found, row -> row.getUUID("id"), UUID[]::new);
                    return sql.execute(LINES, ids)
                            .map(SqlRecordedForecasts::lines)
                            .chain(lines -> sql.execute(ADDITIONS, ids)
                                    .map(SqlRecordedForecasts::additions)
                                    .map(additions -> found.stream()
                                            .map(row -> forecast(
                                                    row,
                                                    lines.getOrDefault(row.getUUID("id"), List.of()),
                                                    additions.getOrDefault(row.getUUID("id"), List.of())))
                                            .toList()));
                });
    }

    private static Map<UUID, List<ForecastLine>> lines(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(groupingBy(row -> row.getUUID("forecast"), mapping(SqlRecordedForecasts::line, toList())));
    }

    private static Map<UUID, List<AdditionLine>> additions(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(groupingBy(
                        row -> row.getUUID("forecast"),
                        mapping(
                                row -> new AdditionLine(
                                        Addition.valueOf(row.getString("addition")),
                                        HalfYear.valueOf(row.getString("half_year")),
                                        row.getLong("persons"),
                                        AdditionOrigin.valueOf(row.getString("origin"))),
                                toList())));
    }

    private static ForecastLine line(Row row) {
        return new ForecastLine(
                new ComingHalfYear(
                        HalfYear.valueOf(row.getString("half_year")),
                        row.getLong("taken_over"),
                        row.getLong("quota"),
                        row.getLong("forecast_quota"),
                        row.getLong("realised_so_far")),
                Scenario.valueOf(row.getString("scenario")),
                row.getLong("added"),
                new Range(row.getLong("realised_low"), row.getLong("realised"), row.getLong("realised_high")),
                new Range(row.getLong("balance_low"), row.getLong("balance"), row.getLong("balance_high")));
    }

    private static RecordedForecast forecast(Row row, List<ForecastLine> lines, List<AdditionLine> additions) {
        return new RecordedForecast(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getLocalDate("valid_on"),
                Rows.instant(row, "known_at"),
                Rows.instant(row, "recorded_at"),
                row.getLong("opening_balance"),
                new ForecastMethod(
                        row.getLocalDate("method_effective_on"),
                        row.getInteger("method_half_years"),
                        row.getInteger("method_low"),
                        row.getInteger("method_middle"),
                        row.getInteger("method_high")),
                new GivenPace(row.getInteger("given_per_half_year"), row.getInteger("given_per_year")),
                additions,
                readings(row),
                supply(row),
                lines,
                row.getString("hash"));
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

    private static List<Reading> readings(Row row) {
        var sources = row.getArrayOfStrings("sources");
        var readUpTo = row.getArrayOfOffsetDateTimes("read_up_to");
        var lags = row.getArrayOfLongs("lags");
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < sources.length; i++) {
            readings.add(new Reading(sources[i], instant(readUpTo[i]), lags[i]));
        }
        return readings;
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
