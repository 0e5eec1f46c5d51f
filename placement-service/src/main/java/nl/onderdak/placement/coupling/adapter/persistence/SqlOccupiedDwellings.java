// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.OccupiedDwellings;

/** Occupied dwellings in SQL. The key of the table decides between households that move in at once. */
@ApplicationScoped
class SqlOccupiedDwellings implements OccupiedDwellings {

    private static final String CLAIM = """
            insert into occupied_dwelling (dwelling, coupling_id, housed_on, until_on)
            select distinct on (dwelling) dwelling, coupling_id, housed_on, until_on
            from unnest($1::text[], $2::uuid[], $3::date[], $4::date[])
                with ordinality as claim (dwelling, coupling_id, housed_on, until_on, number)
            order by dwelling, number
            on conflict (dwelling) do update
                set coupling_id = excluded.coupling_id, housed_on = excluded.housed_on, until_on = excluded.until_on
                where occupied_dwelling.coupling_id = excluded.coupling_id
                    or occupied_dwelling.until_on <= excluded.housed_on
            returning dwelling, coupling_id
            """;

    private static final String FREE =
            "delete from occupied_dwelling where coupling_id = any($1::uuid[]) and dwelling = any($2::text[])";

    private final Sql sql;

    SqlOccupiedDwellings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Set<Claim>> claim(Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return sql.execute(
                        CLAIM,
                        column(claims, Claim::dwelling, String[]::new),
                        column(claims, Claim::couplingId, UUID[]::new),
                        column(claims, claim -> claim.moveIn().housedOn(), LocalDate[]::new),
                        column(claims, claim -> claim.moveIn().until(), LocalDate[]::new))
                .map(rows -> {
                    var holder = HashMap.<String, UUID>newHashMap(rows.size());
                    rows.forEach(row -> holder.put(row.getString(0), row.getUUID(1)));
                    return granted(List.copyOf(claims), holder);
                });
    }

    @Override
    public Uni<Void> free(Collection<UUID> couplingIds, Collection<String> dwellings) {
        return dwellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                FREE,
                                column(couplingIds, id -> id, UUID[]::new),
                                column(dwellings, dwelling -> dwelling, String[]::new))
                        .replaceWithVoid();
    }

    private static Set<Claim> granted(List<Claim> claims, HashMap<String, UUID> holder) {
        var granted = new HashSet<Claim>();
        claims.stream()
                .filter(claim -> claim.couplingId().equals(holder.get(claim.dwelling())))
                .forEach(granted::add);
        return granted;
    }
}
