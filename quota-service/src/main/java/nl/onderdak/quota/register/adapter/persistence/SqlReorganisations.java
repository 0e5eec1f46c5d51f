// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.Reorganisations;
import nl.onderdak.quota.register.domain.Reorganisation;
import nl.onderdak.quota.register.domain.ReorganisationPlan;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;

/** Reorganisations in tables {@code reorganisation} and {@code reorganisation_part}. */
@ApplicationScoped
class SqlReorganisations implements Reorganisations {

    /** One row for each part. */
    static final String PARTS = """
        select r.id, r.kind, r.effective_on, r.source, r.recorded_at, p.predecessor, p.successor, p.dates,
               p.inhabitants, m.valid_from = r.effective_on as is_new
          from reorganisation r
          join lateral (select predecessor, successor, array_agg(reference_date) as dates,
                               array_agg(inhabitants) as inhabitants
                          from reorganisation_part where reorganisation = r.id group by predecessor, successor) p on true
          join municipality m on m.code = p.successor
        """;

    static final String IN_ORDER = " order by r.id, p.predecessor, p.successor";

    private final Sql sql;

    SqlReorganisations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> closeForDecision() {
        // In this order: a transaction that apportions locks the target first, and refers to municipalities after that.
        return sql.execute("lock table national_target, municipality in exclusive mode")
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Reorganisation>> all() {
        return sql.execute(PARTS + IN_ORDER).map(SqlReorganisations::reorganisations);
    }

    @Override
    public Uni<Void> add(Reorganisation reorganisation) {
        var plan = reorganisation.plan();
        return sql.execute(
                        "insert into reorganisation (id, kind, effective_on, source, recorded_at) values ($1, $2, $3,"
                                + " $4, $5)",
                        reorganisation.id(),
                        plan.kind().name(),
                        plan.effectiveOn(),
                        plan.source(),
                        reorganisation.recordedAt())
                .chain(() -> addParts(reorganisation));
    }

    private record Line(
            MunicipalityCode predecessor, MunicipalityCode successor, LocalDate referenceDate, Integer inhabitants) {

        static Stream<Line> of(Part part) {
            return part.inhabitants().isEmpty()
                    ? Stream.of(new Line(part.from(), part.to(), null, null))
                    : part.inhabitants().entrySet().stream()
                            .map(counted -> new Line(part.from(), part.to(), counted.getKey(), counted.getValue()));
        }
    }

    private Uni<Void> addParts(Reorganisation reorganisation) {
        var lines = reorganisation.plan().parts().stream().flatMap(Line::of).toList();
        return sql.execute(
                        """
                        insert into reorganisation_part (reorganisation, predecessor, successor, reference_date, inhabitants)
                        select $1, * from unnest($2::text[], $3::text[], $4::date[], $5::int[])
                        """,
                        reorganisation.id(),
                        column(lines, line -> line.predecessor().value(), String[]::new),
                        column(lines, line -> line.successor().value(), String[]::new),
                        column(lines, Line::referenceDate, LocalDate[]::new),
                        column(lines, Line::inhabitants, Integer[]::new))
                .replaceWithVoid();
    }

    /** The reorganisations in rows of {@link #PARTS} that are sorted {@link #IN_ORDER}. */
    static List<Reorganisation> reorganisations(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(Collectors.groupingBy(row -> row.getUUID("id"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SqlReorganisations::reorganisation)
                .toList();
    }

    private static Reorganisation reorganisation(List<Row> rows) {
        var first = rows.getFirst();
        return new Reorganisation(
                first.getUUID("id"),
                new ReorganisationPlan(
                        Kind.valueOf(first.getString("kind")),
                        first.getLocalDate("effective_on"),
                        first.getString("source"),
                        Rows.list(rows, SqlReorganisations::part),
                        rows.stream()
                                .filter(row -> row.getBoolean("is_new"))
                                .map(row -> new MunicipalityCode(row.getString("successor")))
                                .collect(Collectors.toSet())),
                Rows.instant(first, "recorded_at"));
    }

    /** A whole municipality has no date and no inhabitants. */
    private static Part part(Row row) {
        var inhabitants = new TreeMap<LocalDate, Integer>();
        var dates = row.getArrayOfLocalDates("dates");
        for (int i = 0; i < dates.length; i++) {
            if (dates[i] != null) {
                inhabitants.put(dates[i], row.getArrayOfIntegers("inhabitants")[i]);
            }
        }
        return new Part(
                new MunicipalityCode(row.getString("predecessor")),
                new MunicipalityCode(row.getString("successor")),
                inhabitants);
    }
}
