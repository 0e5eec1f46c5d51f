// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.application.Admissions;
import nl.onderdak.housingstock.dwelling.application.Units;
import nl.onderdak.housingstock.dwelling.domain.Admission;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Units as the view {@code unit} shows them. */
@ApplicationScoped
class SqlUnits implements Units {

    /*
     * In the order of their key, so that two intakes cannot deadlock. One look-up by key each, also with a plan from when
     * the tables were small: as a join, that plan read all units again for each dwelling.
     */
    private static final String LOCK = """
            select 1
            from (
                select distinct found.dwelling
                from unnest($1::text[]) as asked (unit)
                cross join lateral (select dwelling from unit where unit.unit = asked.unit offset 0) found
                order by 1) needed
            cross join lateral (select 1 from dwelling where dwelling.dwelling = needed.dwelling for update) locked
            """;

    // read after the lock, so that a dwelling that was shared or split meanwhile shows its present units
    private static final String READ = """
            select unit, dwelling, landlord, municipality, kind, capacity, rooms, self_contained, accessibility,
                rent_per_month, neighbourhood, sharing_permitted, usable_until
            from unit where unit = any($1::text[]) order by unit
            """;

    private final Sql sql;
    private final Admissions admissions;

    SqlUnits(Sql sql, Admissions admissions) {
        this.sql = sql;
        this.admissions = admissions;
    }

    @Override
    public Uni<Optional<Unit>> lock(Jurisdiction jurisdiction, String reference) {
        return lockAll(jurisdiction, List.of(reference))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Unit>> lockAll(Jurisdiction jurisdiction, Collection<String> references) {
        var wanted = column(references, reference -> reference, String[]::new);
        return sql.execute(LOCK, wanted)
                .chain(() -> read(wanted))
                .map(units -> units.stream()
                        .filter(unit -> jurisdiction.covers(unit.landlord(), List.of(unit.municipality())))
                        .toList());
    }

    @Override
    public Uni<Unit> find(String reference) {
        return read(column(List.of(reference), one -> one, String[]::new))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no unit " + reference)));
    }

    private Uni<List<Unit>> read(Object references) {
        return sql.execute(READ, references)
                .chain(rows -> admissions(rows).map(found -> Rows.list(rows, row -> unit(row, found))));
    }

    private Uni<Map<String, Admission>> admissions(RowSet<Row> rows) {
        var shared = Rows.stream(rows)
                .filter(row -> Unit.Kind.valueOf(row.getString("kind")) == Unit.Kind.PLACE)
                .map(row -> row.getString("dwelling"))
                .collect(toSet());
        return shared.isEmpty() ? Uni.createFrom().item(Map.of()) : admissions.of(shared);
    }

    private static Unit unit(Row row, Map<String, Admission> admissions) {
        return new Unit(
                row.getString("unit"),
                row.getString("dwelling"),
                row.getString("landlord"),
                new MunicipalityCode(row.getString("municipality")),
                Unit.Kind.valueOf(row.getString("kind")),
                DwellingRows.particulars(row),
                admissions.get(row.getString("dwelling")),
                row.getLocalDate("usable_until"));
    }
}
