// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * This service's own view of the couplings of placement-service. A transaction that locks couplings, dwellings and
 * vacancies locks them in this order, each by ascending id.
 */
@ApplicationScoped
public class Couplings {

    private static final String KEEP = """
            insert into coupling (id, municipality, persons, waiting)
            select * from unnest($1::uuid[], $2::text[], $3::int[], $4::int[])
            on conflict (id) do update set
                municipality = excluded.municipality, persons = excluded.persons, waiting = excluded.waiting
            """;

    private final Sql sql;

    Couplings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Those of these couplings that exist within the jurisdiction, locked until the transaction ends. That of a
     * landlord includes the households of the municipalities where it has dwellings.
     */
    public Uni<Map<UUID, Coupling>> lock(Jurisdiction jurisdiction, Set<UUID> ids) {
        var within = within(jurisdiction).and("id = any(?)", ids.toArray(UUID[]::new));
        return sql.execute(
                        "select id, municipality, persons, waiting from coupling" + within.where()
                                + " order by id for update",
                        within.arguments())
                .map(rows ->
                        Rows.stream(rows).map(Couplings::coupling).collect(toMap(Coupling::id, Function.identity())));
    }

    /**
     * Up to {@code most} couplings within the jurisdiction with members who wait, the oldest first, after the given one or
     * from the first.
     *
     * @param municipality only in this one, or null
     * @param mostWaiting only with at most this many members who wait, or null
     */
    Uni<Guarded<List<Coupling>>> waiting(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Integer mostWaiting, UUID after, int most) {
        var conditions = within(jurisdiction)
                .and("waiting > ?", 0)
                .and("waiting <= ?", mostWaiting)
                .and("municipality = ?", municipality == null ? null : municipality.value())
                .and("id > ?", after);
        return sql.execute(
                        "select id, municipality, persons, waiting from coupling" + conditions.where()
                                + " order by id limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, Couplings::coupling))
                .map(found -> Guarded.of(found, found.stream().map(Coupling::id).toList()));
    }

    private static Conditions within(Jurisdiction jurisdiction) {
        var conditions = new Conditions();
        return switch (jurisdiction) {
            case Jurisdiction.Country _ -> conditions;
            case Jurisdiction.Area(var codes) ->
                conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.OfCorporation(var id) ->
                conditions.and("municipality in (select municipality from dwelling where landlord = ?)", id);
        };
    }

    /** Stores new and changed couplings, each at most once. */
    public Uni<Void> keep(Collection<Coupling> couplings) {
        var sorted = couplings.stream()
                .sorted(Comparator.comparing(coupling -> coupling.id().toString()))
                .toList();
        return sql.execute(
                        KEEP,
                        column(sorted, Coupling::id, UUID[]::new),
                        column(sorted, coupling -> coupling.municipality().value(), String[]::new),
                        column(sorted, Coupling::persons, Integer[]::new),
                        column(sorted, Coupling::waiting, Integer[]::new))
                .replaceWithVoid();
    }

    private static Coupling coupling(Row row) {
        return new Coupling(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("persons"),
                row.getInteger("waiting"));
    }
}
