// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reorganisation.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.reorganisation.application.Handovers;
import nl.onderdak.supervision.reorganisation.domain.Handover;
import nl.onderdak.supervision.reorganisation.domain.Handover.Share;
import nl.onderdak.supervision.reorganisation.domain.Succession.Held;

/** Handovers in table {@code handover}, one row per successor. */
@ApplicationScoped
class SqlHandovers implements Handovers {

    private static final String HELD = """
            select municipality, cohort, kind, effective_date,
                case when municipality = any($2) then recorded_at else 'epoch' end as known, sum(persons)::bigint as persons
            from ledger_entry where municipality = any($1) and movement <> 'HANDED_OVER'
            group by 1, 2, 3, 4, 5
            """;

    private static final String ADD = """
            insert into handover (municipality, number, successor, inhabitants, effective_on, recorded_at)
            select * from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::date[], $6::timestamptz[])
            """;

    private static final String WITH_SUCCESSORS = """
            with recursive reached (code) as (
                select unnest($1::text[])
                union
                select h.successor from handover h join reached r on h.municipality = r.code)
            select code from reached
            """;

    private final Sql sql;

    SqlHandovers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Handover>> among(Collection<MunicipalityCode> municipalities, boolean deciding) {
        return sql.execute("select * from handovers_among($1, $2)", codes(municipalities), deciding)
                .map(SqlHandovers::handovers);
    }

    @Override
    public Uni<List<Held>> held(Collection<MunicipalityCode> municipalities, Set<MunicipalityCode> ending) {
        return sql.execute(HELD, codes(municipalities), codes(ending))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Held(
                                new MunicipalityCode(row.getString("municipality")),
                                HalfYear.valueOf(row.getString("cohort")),
                                EntryKind.valueOf(row.getString("kind")),
                                row.getLocalDate("effective_date"),
                                Rows.instant(row, "known"),
                                row.getLong("persons"))));
    }

    @Override
    public Uni<Set<MunicipalityCode>> withSuccessors(Collection<MunicipalityCode> municipalities) {
        return sql.read(WITH_SUCCESSORS, codes(municipalities))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("code")))
                        .collect(Collectors.toSet()));
    }

    private record Line(Handover handover, int number, Share share) {

        static Stream<Line> of(Handover handover) {
            var shares = handover.shares();
            return IntStream.range(0, shares.size()).mapToObj(i -> new Line(handover, i + 1, shares.get(i)));
        }
    }

    @Override
    public Uni<Void> add(List<Handover> handovers) {
        var lines = handovers.stream().flatMap(Line::of).toList();
        return sql.execute(
                        ADD,
                        column(lines, line -> line.handover().municipality().value(), String[]::new),
                        column(lines, Line::number, Integer[]::new),
                        column(lines, line -> line.share().successor().value(), String[]::new),
                        column(lines, line -> line.share().inhabitants(), Integer[]::new),
                        column(lines, line -> line.handover().effectiveOn(), LocalDate[]::new),
                        column(lines, line -> line.handover().recordedAt(), Instant[]::new))
                .replaceWithVoid();
    }

    private static List<Handover> handovers(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(Collectors.groupingBy(
                        row -> row.getString("municipality"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SqlHandovers::handover)
                .toList();
    }

    private static Handover handover(List<Row> rows) {
        var first = rows.getFirst();
        return new Handover(
                new MunicipalityCode(first.getString("municipality")),
                first.getLocalDate("effective_on"),
                Rows.instant(first, "recorded_at"),
                rows.stream()
                        .map(row -> new Share(
                                new MunicipalityCode(row.getString("successor")), row.getInteger("inhabitants")))
                        .toList());
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return column(municipalities, MunicipalityCode::value, String[]::new);
    }
}
