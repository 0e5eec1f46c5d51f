// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.register;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities that ended, with the municipality that takes over from each. */
@ApplicationScoped
public class Successors {

    private static final String KEEP = """
            insert into successor (municipality, successor, effective_on)
            select * from unnest($1::text[], $2::text[], $3::date[])
            on conflict (municipality) do nothing
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
}
