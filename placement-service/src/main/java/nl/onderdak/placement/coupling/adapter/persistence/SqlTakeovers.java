// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Takeovers;

/** Takeovers in SQL. */
@ApplicationScoped
class SqlTakeovers implements Takeovers {

    private static final String LOCK_WAITING = """
            select id
            from coupling where municipality = any($1::text[]) and waiting > 0
            order by id limit $2 for update skip locked
            """;

    private final Sql sql;

    SqlTakeovers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<UUID>> lockWaiting(Collection<MunicipalityCode> ended, int most) {
        return sql.execute(LOCK_WAITING, column(ended, MunicipalityCode::value, String[]::new), (long) most)
                .map(rows -> Rows.list(rows, row -> row.getUUID(0)));
    }
}
