// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.publication.application.Overviews;
import nl.onderdak.supervision.publication.domain.Overview;
import nl.onderdak.supervision.publication.domain.OverviewLine;

/** Overviews in SQL: added, and never changed. */
@ApplicationScoped
class SqlOverviews implements Overviews {

    private static final String ADD = """
            insert into publication (month, valid_on, known_at, hash, published_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private static final String ADD_SOURCES = """
            insert into publication_source (month, source, read_up_to)
            select $1, * from unnest($2::text[], $3::timestamptz[])
            """;

    private static final String ADD_LINES = """
            insert into publication_line (month, municipality, name, province, opening_balance, quota, exchanged,
                taken_over, realised, corrections, open_couplings, excusable)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
                $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[])
            """;

    private static final String PUBLICATIONS = """
            select p.*, sources.names, sources.moments
            from publication p left join lateral (
                select array_agg(source order by source) as names, array_agg(read_up_to order by source) as moments
                from publication_source s where s.month = p.month) sources on true
            """;

    private static final String LATEST = """
            select line.* from publication_line line
            where month in (select month from publication order by month desc limit $2) and %s
            order by month, municipality
            """;

    /* The province of a municipality may be another in another month. */
    private static final String OF_ITS_PROVINCE = """
            exists (select from publication_line own
                    where own.month = line.month and own.municipality = $1
                        and own.province is not distinct from line.province)
            """;

    private final Sql sql;

    SqlOverviews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(Published published) {
        var overview = published.overview();
        var month = overview.month().toString();
        return sql.execute(
                        ADD, month, overview.validOn(), overview.knownAt(), published.hash(), published.publishedAt())
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : sources(month, overview.positions())
                                .chain(() -> lines(month, overview.lines()))
                                .replaceWith(true));
    }

    private Uni<?> sources(String month, List<Overview.Position> positions) {
        return sql.execute(
                ADD_SOURCES,
                month,
                column(positions, Overview.Position::source, String[]::new),
                column(positions, Overview.Position::readUpTo, Instant[]::new));
    }

    private Uni<?> lines(String month, List<OverviewLine> lines) {
        return sql.execute(
                ADD_LINES,
                month,
                column(lines, line -> line.municipality().value(), String[]::new),
                column(lines, OverviewLine::name, String[]::new),
                column(lines, SqlOverviews::province, String[]::new),
                column(lines, OverviewLine::openingBalance, Long[]::new),
                column(lines, OverviewLine::quota, Long[]::new),
                column(lines, OverviewLine::exchanged, Long[]::new),
                column(lines, OverviewLine::takenOver, Long[]::new),
                column(lines, OverviewLine::realised, Long[]::new),
                column(lines, OverviewLine::corrections, Long[]::new),
                column(lines, OverviewLine::openCouplings, Long[]::new),
                column(lines, OverviewLine::excusable, Long[]::new));
    }

    @Override
    public Uni<Boolean> contains(YearMonth month) {
        return sql.execute("select from publication where month = $1", month.toString())
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Optional<Published>> find(YearMonth month) {
        return sql.execute(PUBLICATIONS + " where p.month = $1", month.toString())
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : sql.execute(
                                        "select * from publication_line where month = $1 order by municipality",
                                        month.toString())
                                .map(lines -> Optional.of(
                                        published(rows.iterator().next(), Rows.list(lines, SqlOverviews::line)))));
    }

    @Override
    public Uni<List<MonthLines>> latest(Area area, int months) {
        return sql.execute(LATEST.formatted(condition(area)), area.code(), months)
                .map(rows -> {
                    var lines = new LinkedHashMap<YearMonth, List<OverviewLine>>();
                    rows.forEach(row -> lines.computeIfAbsent(
                                    YearMonth.parse(row.getString("month")), _ -> new ArrayList<>())
                            .add(line(row)));
                    return lines.entrySet().stream()
                            .map(month -> new MonthLines(month.getKey(), month.getValue()))
                            .toList();
                });
    }

    private static String condition(Area area) {
        return switch (area) {
            case Area.Country _ -> "$1::text is not null";
            case Area.OneProvince _ -> "province = $1";
            case Area.OneMunicipality _ -> OF_ITS_PROVINCE;
        };
    }

    @Override
    public Uni<List<Published>> list(YearMonth before, int limit) {
        return sql.execute(
                        PUBLICATIONS + " where p.month < $1 order by p.month desc limit $2",
                        before == null ? "9999-99" : before.toString(),
                        limit)
                .map(rows -> Rows.list(rows, row -> published(row, List.of())));
    }

    private static Published published(Row row, List<OverviewLine> lines) {
        var names = row.getArrayOfStrings("names");
        var moments = row.getArrayOfOffsetDateTimes("moments");
        var positions = names == null
                ? List.<Overview.Position>of()
                : IntStream.range(0, names.length)
                        .mapToObj(i -> new Overview.Position(names[i], moments[i].toInstant()))
                        .toList();
        return new Published(
                new Overview(YearMonth.parse(row.getString("month")), Rows.instant(row, "known_at"), positions, lines),
                Rows.instant(row, "published_at"),
                row.getString("hash"));
    }

    private static String province(OverviewLine line) {
        return line.province() == null ? null : line.province().value();
    }

    private static OverviewLine line(Row row) {
        var province = row.getString("province");
        return new OverviewLine(
                new MunicipalityCode(row.getString("municipality")),
                row.getString("name"),
                province == null ? null : new ProvinceCode(province),
                row.getLong("opening_balance"),
                row.getLong("quota"),
                row.getLong("exchanged"),
                row.getLong("taken_over"),
                row.getLong("realised"),
                row.getLong("corrections"),
                row.getLong("open_couplings"),
                row.getLong("excusable"));
    }
}
