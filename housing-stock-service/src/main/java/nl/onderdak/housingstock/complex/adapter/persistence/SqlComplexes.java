// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.LettingNow;
import nl.onderdak.housingstock.complex.application.ComplexFigure;
import nl.onderdak.housingstock.complex.application.Complexes;
import nl.onderdak.housingstock.complex.domain.Exclusion;
import nl.onderdak.housingstock.complex.domain.ExclusionReason;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Complexes in SQL. */
@ApplicationScoped
class SqlComplexes implements Complexes {

    private static final String FIGURES = """
            with page as (
                select landlord, complex, municipality from dwelling%1$s
                    and complex is not null and state = 'IN_USE'
                 group by landlord, complex, municipality
                having landlord || '/' || complex || '/' || municipality > $2
                 order by landlord || '/' || complex || '/' || municipality limit %2$d)
            select page.landlord, page.complex, page.municipality, count(*) as dwellings, count(*) filter (where let) as let,
                   exists (select from complex_exclusion as excluded
                            where excluded.landlord = page.landlord and excluded.complex = page.complex
                                and excluded.municipality = page.municipality and excluded.from_on <= $1
                                and (excluded.until_on is null or excluded.until_on >= $1)) as excluded
              from page join dwelling on dwelling.landlord = page.landlord and dwelling.complex = page.complex
                   and dwelling.municipality = page.municipality
              %3$s
             where dwelling.state = 'IN_USE'
             group by page.landlord, page.complex, page.municipality
             order by page.landlord || '/' || page.complex || '/' || page.municipality
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('complex'), hashtext($1))";

    private static final String OVERLAPS = """
            select exists (select from complex_exclusion
                            where landlord = $1 and complex = $2 and municipality = $3 and id <> $4
                                and from_on <= coalesce($6, 'infinity'::date) and coalesce(until_on, 'infinity') >= $5)
            """;

    private static final String COLUMNS = "id, landlord, municipality, complex, reason, from_on, until_on, version";

    private static final String ADD =
            "insert into complex_exclusion (" + COLUMNS + ") values ($1, $2, $3, $4, $5, $6, $7, $8)";

    private static final String STORE =
            "update complex_exclusion set reason = $2, from_on = $3, until_on = $4, version = $5 where id = $1";

    private static final String TAKE_OVER = """
            update complex_exclusion set municipality = successor, version = version + 1
              from unnest($1::text[], $2::text[]) as given (ended, successor) where municipality = ended
            """;

    private final Sql sql;

    SqlComplexes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<ComplexFigure>> figures(
            Jurisdiction jurisdiction, Filter filter, LocalDate day, String after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction, day, after == null ? "" : after)
                .and("complex > ?", "");
        narrow(conditions, filter);
        return sql.execute(FIGURES.formatted(conditions.where(), most, LettingNow.OF_DWELLING), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new ComplexFigure(
                                row.getString("landlord"),
                                row.getString("complex"),
                                row.getString("municipality"),
                                Math.toIntExact(row.getLong("dwellings")),
                                Math.toIntExact(row.getLong("let")),
                                row.getBoolean("excluded"))));
    }

    @Override
    public Uni<Boolean> exists(
            Jurisdiction jurisdiction, String landlord, String complex, MunicipalityCode municipality) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("landlord = ?", landlord)
                .and("complex = ?", complex)
                .and("municipality = ?", municipality.value());
        return sql.execute("select exists (select from dwelling" + conditions.where() + ")", conditions.arguments())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> lock(String landlord, String complex) {
        return sql.execute(LOCK, landlord + "/" + complex).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> overlaps(Exclusion exclusion) {
        return sql.execute(
                        OVERLAPS,
                        exclusion.landlord(),
                        exclusion.complex(),
                        exclusion.municipality().value(),
                        exclusion.id(),
                        exclusion.from(),
                        exclusion.until())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> add(Exclusion exclusion) {
        return sql.execute(
                        ADD,
                        exclusion.id(),
                        exclusion.landlord(),
                        exclusion.municipality().value(),
                        exclusion.complex(),
                        exclusion.reason().name(),
                        exclusion.from(),
                        exclusion.until(),
                        exclusion.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Exclusion exclusion) {
        return sql.execute(
                        STORE,
                        exclusion.id(),
                        exclusion.reason().name(),
                        exclusion.from(),
                        exclusion.until(),
                        exclusion.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> takeOver(Map<MunicipalityCode, MunicipalityCode> successors) {
        return sql.execute(
                        TAKE_OVER,
                        column(successors.keySet(), MunicipalityCode::value, String[]::new),
                        column(successors.values(), MunicipalityCode::value, String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Exclusion>> find(Jurisdiction jurisdiction, UUID id) {
        return select(JurisdictionConditions.of(jurisdiction).and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Exclusion>> exclusions(Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction).and("id > ?", after);
        narrow(conditions, filter);
        return select(conditions, " order by id limit " + most);
    }

    private static void narrow(Conditions conditions, Filter filter) {
        conditions
                .and(
                        "municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("landlord = ?", filter.landlord());
    }

    private Uni<List<Exclusion>> select(Conditions conditions, String end) {
        return sql.execute(
                        "select " + COLUMNS + " from complex_exclusion" + conditions.where() + end,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlComplexes::exclusion));
    }

    private static Exclusion exclusion(Row row) {
        return new Exclusion(
                row.getUUID("id"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("complex"),
                ExclusionReason.valueOf(row.getString("reason")),
                row.getLocalDate("from_on"),
                row.getLocalDate("until_on"),
                row.getLong("version"));
    }
}
