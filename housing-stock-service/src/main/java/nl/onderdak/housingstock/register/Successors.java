// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.register;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities that ended, with the municipality that takes over from each. */
@ApplicationScoped
public class Successors {

    private static final String KEEP = """
            insert into successor (municipality, successor, effective_on)
            select * from unnest($1::text[], $2::text[], $3::date[])
            on conflict (municipality) do nothing
            """;

    private static final String IN_EFFECT = """
            select municipality, successor, effective_on
            from successor where effective_on <= $1 order by effective_on, municipality
            """;

    private final Sql sql;

    Successors(Sql sql) {
        this.sql = sql;
    }

    /** Adds successors; a municipality ends once. */
    Uni<Void> keep(List<Successor> successors) {
        return sql.execute(
                        KEEP,
                        column(successors, one -> one.municipality().value(), String[]::new),
                        column(successors, one -> one.successor().value(), String[]::new),
                        column(successors, Successor::effectiveOn, LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Those of municipalities that no longer exist on this day. */
    public Uni<List<Successor>> inEffect(LocalDate today) {
        return sql.execute(IN_EFFECT, today).map(rows -> Rows.list(rows, Successors::successor));
    }

    private static Successor successor(Row row) {
        return new Successor(
                new MunicipalityCode(row.getString("municipality")),
                new MunicipalityCode(row.getString("successor")),
                row.getLocalDate("effective_on"));
    }
}
