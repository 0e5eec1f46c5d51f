// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reorganisation;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities that end, as far as quota-service has told of them. */
@ApplicationScoped
public class Successors {

    private final Sql sql;

    Successors(Sql sql) {
        this.sql = sql;
    }

    /** Keeps them; a municipality ends once. */
    public Uni<Void> keep(List<Successor> successors) {
        return sql.execute(
                        "insert into successor (municipality, successor, effective_on)"
                                + " select * from unnest($1::text[], $2::text[], $3::date[]) on conflict do nothing",
                        column(successors, one -> one.municipality().value(), String[]::new),
                        column(successors, one -> one.successor().value(), String[]::new),
                        column(successors, Successor::effectiveOn, LocalDate[]::new))
                .replaceWithVoid();
    }

    /** Those of municipalities that do not exist on this day. */
    Uni<List<Successor>> inEffect(LocalDate today) {
        return sql.execute(
                        "select municipality, successor, effective_on from successor where effective_on <= $1"
                                + " order by effective_on, municipality",
                        today)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Successor(
                                new MunicipalityCode(row.getString("municipality")),
                                new MunicipalityCode(row.getString("successor")),
                                row.getLocalDate("effective_on"))));
    }
}
