// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.stay.application.NextHomes;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Agreements in SQL: each version is a row; the present one is in the row of the coupling. */
@ApplicationScoped
class SqlNextHomes implements NextHomes {

    private static final String FIND = """
            select municipality,
                coalesce((select max(version) from next_home_version where coupling_id = coupling.id), 1), next_home_on
            from coupling where id = $1
            """;

    private static final String LOCK = "select municipality from coupling where id = $1 for update";

    private static final String VERSION =
            "select coalesce(max(version), 1) from next_home_version where coupling_id = $1";

    private static final String ADD = """
            with added as (
                insert into next_home_version (coupling_id, version, next_home_on, recorded_at)
                values ($1, $2, $3, $4))
            update coupling set next_home_on = $3 where id = $1
            """;

    private final Sql sql;

    SqlNextHomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(FIND, couplingId)
                .map(rows -> Rows.stream(rows)
                        .filter(row -> within(jurisdiction, row))
                        .findFirst()
                        .map(row -> Guarded.of(
                                new Recorded(couplingId, row.getLocalDate(2), row.getLong(1)), List.of(couplingId))));
    }

    // the lock first: a transaction that waited for it must see the version added meanwhile
    @Override
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return sql.execute(LOCK, couplingId)
                .map(rows -> Rows.stream(rows).anyMatch(row -> within(jurisdiction, row)))
                .chain(found -> sql.execute(VERSION, couplingId)
                        .map(rows -> Rows.first(rows, row -> row.getLong(0)).filter(_ -> found)));
    }

    @Override
    public Uni<Void> add(Recorded recorded, Instant recordedAt) {
        return sql.execute(ADD, recorded.couplingId(), recorded.version(), recorded.on(), recordedAt)
                .replaceWithVoid();
    }

    private static boolean within(Jurisdiction jurisdiction, Row row) {
        return jurisdiction.covers(new MunicipalityCode(row.getString(0)));
    }
}
