// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The municipalities that ended, with the municipalities that take over from them. */
@ApplicationScoped
public class Successors {

    private static final String KEEP = """
            insert into successor (municipality, number, successor, inhabitants, effective_on, recorded_at)
            select * from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::date[], $6::timestamptz[])
            """;

    private static final String WITH_SUCCESSORS = """
            with recursive reached (code) as (
                select unnest($1::text[])
                union
                select s.successor from successor s join reached r on s.municipality = r.code)
            select code from reached
            """;

    private static final String PRINCIPAL = """
            select * from successor where number = 1 and effective_on <= $1
            """;

    private final Sql sql;

    Successors(Sql sql) {
        this.sql = sql;
    }

    /** The principal successor of each municipality that no longer exists on this day, by that municipality. */
    public Uni<Map<MunicipalityCode, Successor>> principal(LocalDate today) {
        return sql.execute(PRINCIPAL, today)
                .map(rows -> Rows.stream(rows)
                        .map(Successors::successor)
                        .collect(Collectors.toMap(Successor::municipality, Function.identity())));
    }

    /**
     * The successors of each of these municipalities that ended, of those successors that ended, and so on; sorted by
     * municipality and number. Until the transaction ends no other transaction adds one; a second transaction that
     * finds any waits.
     *
     * @param deciding whether this transaction adds successors: it then waits for every other
     */
    public Uni<List<Successor>> among(Collection<MunicipalityCode> municipalities, boolean deciding) {
        return sql.execute("select * from successors_among($1, $2)", codes(municipalities), deciding)
                .map(rows -> Rows.list(rows, Successors::successor));
    }

    /** These municipalities, their successors, the successors of those, and so on. */
    public Uni<Set<MunicipalityCode>> withSuccessors(Collection<MunicipalityCode> municipalities) {
        return sql.read(WITH_SUCCESSORS, codes(municipalities))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new MunicipalityCode(row.getString("code")))
                        .collect(Collectors.toSet()));
    }

    /** Adds successors. A municipality ends once: fails when it has successors already. */
    Uni<Void> keep(List<Successor> successors) {
        return sql.execute(
                        KEEP,
                        column(successors, one -> one.municipality().value(), String[]::new),
                        column(successors, Successor::number, Integer[]::new),
                        column(successors, one -> one.successor().value(), String[]::new),
                        column(successors, Successor::inhabitants, Integer[]::new),
                        column(successors, Successor::effectiveOn, LocalDate[]::new),
                        column(successors, Successor::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    private static Successor successor(Row row) {
        return new Successor(
                new MunicipalityCode(row.getString("municipality")),
                row.getInteger("number"),
                new MunicipalityCode(row.getString("successor")),
                row.getInteger("inhabitants"),
                row.getLocalDate("effective_on"),
                Rows.instant(row, "recorded_at"));
    }

    private static Object codes(Collection<MunicipalityCode> municipalities) {
        return column(municipalities, MunicipalityCode::value, String[]::new);
    }
}
