// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.adapter.persistence.CouplingRows;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.housing.application.Housings;

/** Housings in SQL: one costs two statements, and so do a thousand. */
@ApplicationScoped
class SqlHousings implements Housings {

    private static final String LOCK =
            "select " + CouplingRows.COLUMNS + " from coupling where id = any($1::uuid[]) order by id for update";

    private static final String HOUSE = """
            with line as (
                select *
                from unnest($1::uuid[], $2::bigint[], $3::date[], $4::text[], $5::text[], $6::date[], $7::int[])
                    as given (id, version, housed_on, dwelling, kind, brp_registered_on, counted_persons)),
            housed as (
                update coupling
                set version = line.version, housed_on = line.housed_on, dwelling = line.dwelling, kind = line.kind,
                    brp_registered_on = line.brp_registered_on, counted_persons = line.counted_persons
                from line
                where coupling.id = line.id
                returning coupling.*)
            insert into housing_history
                (coupling_id, version, municipality, recorded_at,
                 housed_on, dwelling, kind, brp_registered_on, counted_persons)
            select id, version, municipality, $8::timestamptz,
                housed_on, dwelling, kind, brp_registered_on, counted_persons
            from housed
            """;

    private final Sql sql;

    SqlHousings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<UUID, Coupling>> lock(Collection<UUID> couplingIds) {
        return sql.execute(LOCK, column(couplingIds, id -> id, UUID[]::new)).map(rows -> {
            var found = HashMap.<UUID, Coupling>newHashMap(rows.size());
            rows.forEach(row -> found.put(CouplingRows.id(row), CouplingRows.coupling(row)));
            return found;
        });
    }

    @Override
    public Uni<Void> house(List<Housed> housed, Instant recordedAt) {
        if (housed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var moveIns = housed.stream().map(one -> one.stay().moveIn()).toList();
        return sql.execute(
                        HOUSE,
                        column(housed, one -> one.details().id(), UUID[]::new),
                        column(housed, Housed::version, Long[]::new),
                        column(moveIns, MoveIn::housedOn, LocalDate[]::new),
                        column(moveIns, MoveIn::dwelling, String[]::new),
                        column(moveIns, one -> one.kind().name(), String[]::new),
                        column(moveIns, MoveIn::brpRegisteredOn, LocalDate[]::new),
                        column(housed, one -> one.stay().countedPersons(), Integer[]::new),
                        recordedAt)
                .replaceWithVoid();
    }
}
