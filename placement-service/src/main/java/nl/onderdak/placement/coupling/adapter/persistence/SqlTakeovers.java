// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Takeovers;
import nl.onderdak.placement.register.Successor;

/** Takeovers in SQL. */
@ApplicationScoped
class SqlTakeovers implements Takeovers {

    private static final String LOCK_DUE = """
            select coupling.id, coupling.municipality, successor, effective_on
            from coupling join successor on successor.municipality = coupling.municipality
            where effective_on <= $1 and waiting > 0
            order by id limit $2 for update of coupling skip locked
            """;

    private final Sql sql;

    SqlTakeovers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<UUID, Successor>> lockDue(LocalDate today, int most) {
        return sql.execute(LOCK_DUE, today, (long) most)
                .map(rows -> Rows.stream(rows).collect(toMap(row -> row.getUUID(0), SqlTakeovers::successor)));
    }

    private static Successor successor(Row row) {
        return new Successor(
                new MunicipalityCode(row.getString(1)), new MunicipalityCode(row.getString(2)), row.getLocalDate(3));
    }
}
