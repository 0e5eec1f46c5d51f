// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
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
        var conditions = new Conditions().and("id = any(?)", ids.toArray(UUID[]::new));
        var within = switch (jurisdiction) {
            case Jurisdiction.Country _ -> conditions;
            case Jurisdiction.Area(var codes) ->
                conditions.and("municipality = any(?)", column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.OfCorporation(var id) ->
                conditions.and("municipality in (select municipality from dwelling where landlord = ?)", id);
        };
        return sql.execute(
                        "select id, municipality, persons, waiting from coupling" + within.where()
                                + " order by id for update",
                        within.arguments())
                .map(rows ->
                        Rows.stream(rows).map(Couplings::coupling).collect(toMap(Coupling::id, Function.identity())));
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
