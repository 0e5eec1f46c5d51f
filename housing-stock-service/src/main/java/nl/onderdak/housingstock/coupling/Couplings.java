// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * This service's own view of the couplings of placement-service. A transaction that locks couplings, dwellings and
 * vacancies locks them in this order, each by ascending id.
 */
@ApplicationScoped
public class Couplings {

    private static final String LOCK =
            "select id, municipality, persons, housed from coupling where id = any($1) and %s order by id for update";

    private final Sql sql;

    Couplings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Those of these couplings that exist within the jurisdiction, locked until the transaction ends. That of a corporation
     * includes the households of the municipalities where it has dwellings.
     */
    public Uni<Map<UUID, Coupling>> lock(Jurisdiction jurisdiction, Set<UUID> ids) {
        Object asked = ids.toArray(UUID[]::new);
        var found = switch (jurisdiction) {
            case Jurisdiction.Country _ -> sql.execute(LOCK.formatted("true"), asked);
            case Jurisdiction.Area(var codes) ->
                sql.execute(
                        LOCK.formatted("municipality = any($2)"),
                        asked,
                        column(codes, MunicipalityCode::value, String[]::new));
            case Jurisdiction.OfCorporation(var id) ->
                sql.execute(
                        LOCK.formatted("municipality in (select municipality from dwelling where corporation = $2)"),
                        asked,
                        id);
        };
        return found.map(rows -> {
            var known = new HashMap<UUID, Coupling>();
            rows.forEach(row -> known.put(row.getUUID("id"), coupling(row)));
            return known;
        });
    }

    /** Stores new and changed couplings, each at most once. */
    public Uni<Void> keep(Collection<Coupling> couplings) {
        var sorted = couplings.stream()
                .sorted(Comparator.comparing(coupling -> coupling.id().toString()))
                .toList();
        return sql.execute(
                        "insert into coupling (id, municipality, persons, housed)"
                                + " select * from unnest($1::uuid[], $2::text[], $3::int[], $4::boolean[])"
                                + " on conflict (id) do update set municipality = excluded.municipality,"
                                + " persons = excluded.persons, housed = excluded.housed",
                        sorted.stream().map(Coupling::id).toArray(UUID[]::new),
                        sorted.stream()
                                .map(coupling -> coupling.municipality().value())
                                .toArray(String[]::new),
                        sorted.stream().map(Coupling::persons).toArray(Integer[]::new),
                        sorted.stream().map(Coupling::housed).toArray(Boolean[]::new))
                .replaceWithVoid();
    }

    private static Coupling coupling(Row row) {
        return new Coupling(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("persons"),
                row.getBoolean("housed"));
    }
}
