// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.DecidedReorganisation;
import nl.onderdak.quota.register.application.Reorganisations;
import nl.onderdak.quota.register.domain.Part;
import nl.onderdak.quota.register.domain.Reorganisation;
import nl.onderdak.quota.register.domain.ReorganisationPlan;

/** Reorganisations in tables {@code reorganisation} and {@code reorganisation_part}. */
@ApplicationScoped
class SqlReorganisations implements Reorganisations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String PARTS = """
        select r.id, r.kind, r.effective_on, r.source, r.recorded_at,
               p.predecessor, p.successor, p.reference_date, p.inhabitants, m.valid_from = r.effective_on as is_new
          from reorganisation r
          join reorganisation_part p on p.reorganisation = r.id
          join municipality m on m.code = p.successor
        """;

    private static final String IN_ORDER = " order by r.id, p.predecessor, p.successor, p.reference_date";

    private static final String PAGE = """
         where r.id in (
               select id from reorganisation
                where id > $1 and ($2::text is null or exists (
                      select from reorganisation_part
                       where reorganisation = id and $2 in (predecessor, successor)))
                  and ($3::date is null or effective_on <= $3)
                  and ($4::timestamptz is null or recorded_at <= $4)
                order by id limit $5)
        """;

    private static final String REVISIONS = """
        select reorganisation, half_year, revision from national_target_revision where reorganisation = any($1)
        """;

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
    public Uni<Boolean> end(MunicipalityCode municipality) {
        return sql.execute("""
            select exists (
                select from reorganisation_part p join reorganisation r on r.id = p.reorganisation
                 where p.predecessor = $1 and r.kind <> 'BOUNDARY_CHANGE') as ended
            """, municipality.value())
                .map(rows -> rows.iterator().next().getBoolean("ended"));
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

    @Override
    public Uni<List<DecidedReorganisation>> list(Reorganisations.Filter filter, UUID after, int limit) {
        return sql.execute(
                        PARTS + PAGE + IN_ORDER,
                        after == null ? BEFORE_ALL : after,
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value(),
                        filter.validOn(),
                        filter.knownAt(),
                        (long) limit)
                .chain(rows -> decided(reorganisations(rows)));
    }

    @Override
    public Uni<DecidedReorganisation> find(UUID id) {
        return sql.execute(PARTS + " where r.id = $1" + IN_ORDER, id)
                .chain(rows -> decided(reorganisations(rows)))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private Uni<List<DecidedReorganisation>> decided(List<Reorganisation> reorganisations) {
        return sql.execute(REVISIONS, column(reorganisations, Reorganisation::id, UUID[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("reorganisation"),
                                Collectors.toMap(
                                        row -> HalfYear.valueOf(row.getString("half_year")),
                                        row -> row.getInteger("revision"),
                                        Math::max,
                                        TreeMap::new))))
                .map(revisions -> reorganisations.stream()
                        .map(one -> new DecidedReorganisation(one, revisions.getOrDefault(one.id(), new TreeMap<>())))
                        .toList());
    }

    private static List<Reorganisation> reorganisations(Iterable<Row> rows) {
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
                        parts(rows),
                        newMunicipalities(rows)),
                Rows.instant(first, "recorded_at"));
    }

    private record Pair(String predecessor, String successor) {}

    private static List<Part> parts(List<Row> rows) {
        Map<Pair, SortedMap<LocalDate, Integer>> inhabitants = new LinkedHashMap<>();
        for (var row : rows) {
            var counted = inhabitants.computeIfAbsent(
                    new Pair(row.getString("predecessor"), row.getString("successor")), added -> new TreeMap<>());
            if (row.getLocalDate("reference_date") != null) {
                counted.put(row.getLocalDate("reference_date"), row.getInteger("inhabitants"));
            }
        }
        return inhabitants.entrySet().stream()
                .map(part -> new Part(
                        new MunicipalityCode(part.getKey().predecessor()),
                        new MunicipalityCode(part.getKey().successor()),
                        part.getValue()))
                .toList();
    }

    private static Set<MunicipalityCode> newMunicipalities(List<Row> rows) {
        var newMunicipalities = new HashSet<MunicipalityCode>();
        for (var row : rows) {
            if (row.getBoolean("is_new")) {
                newMunicipalities.add(new MunicipalityCode(row.getString("successor")));
            }
        }
        return newMunicipalities;
    }
}
