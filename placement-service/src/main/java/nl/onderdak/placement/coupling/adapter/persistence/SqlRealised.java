// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Change;

/** The persons that changes of couplings add to the realisation, in SQL. */
@ApplicationScoped
class SqlRealised {

    private static final String ADD = """
            insert into realisation (coupling_id, version, line, municipality, housed_on, persons, recorded_at)
            select *, $7::timestamptz
            from unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::date[], $6::int[])
            """;

    private final Sql sql;

    SqlRealised(Sql sql) {
        this.sql = sql;
    }

    private record Line(UUID couplingId, long version, int line, Realised realised) {}

    /** Adds the lines of the realisation in the facts of these changes. */
    Uni<Void> add(List<Change> changes, Instant recordedAt) {
        var lines = changes.stream().flatMap(SqlRealised::lines).toList();
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                ADD,
                                column(lines, Line::couplingId, UUID[]::new),
                                column(lines, Line::version, Long[]::new),
                                column(lines, Line::line, Integer[]::new),
                                column(
                                        lines,
                                        line -> line.realised().municipality().value(),
                                        String[]::new),
                                column(lines, line -> line.realised().on(), LocalDate[]::new),
                                column(lines, line -> line.realised().persons(), Integer[]::new),
                                recordedAt)
                        .replaceWithVoid();
    }

    private static Stream<Line> lines(Change change) {
        var realised = change.fact().realised();
        var after = change.after();
        return IntStream.range(0, realised.size())
                .mapToObj(i -> new Line(after.details().id(), after.version(), i + 1, realised.get(i)));
    }
}
