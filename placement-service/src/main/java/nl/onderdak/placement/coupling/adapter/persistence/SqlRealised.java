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
import nl.onderdak.placement.coupling.domain.ChangeKind;
import nl.onderdak.placement.coupling.domain.CouplingDetails;
import nl.onderdak.placement.coupling.domain.Supply;

/** The lines that changes of couplings add to the figures, in SQL: realisation, supply and couplings made. */
@ApplicationScoped
class SqlRealised {

    private static final String ADD = """
            with realised as (
                insert into realisation (coupling_id, version, line, municipality, housed_on, persons, recorded_at)
                select *, $1::timestamptz
                from unnest($2::uuid[], $3::bigint[], $4::int[], $5::text[], $6::date[], $7::int[])
            ), supplied as (
                insert into supply_line (coupling_id, version, line, municipality, waits_on, persons, recorded_at)
                select *, $1::timestamptz
                from unnest($8::uuid[], $9::bigint[], $10::int[], $11::text[], $12::date[], $13::int[])
            )
            insert into coupling_origin (coupling_id, municipality, coupled_on, region, recorded_at)
            select made.coupling_id, made.municipality, made.coupled_on,
                (select reception_region from profile_version where profile_version.coupling_id = made.coupling_id
                 order by version desc limit 1),
                $1::timestamptz
            from unnest($14::uuid[], $15::text[], $16::date[]) as made (coupling_id, municipality, coupled_on)
            """;

    private final Sql sql;

    SqlRealised(Sql sql) {
        this.sql = sql;
    }

    private record Line<T>(UUID couplingId, long version, int line, T value) {}

    /** Adds the lines of these changes. */
    Uni<Void> add(List<Change> changes, Instant recordedAt) {
        var realised = changes.stream()
                .flatMap(change -> lines(change, change.fact().realised()))
                .toList();
        var supplied = changes.stream()
                .flatMap(change ->
                        lines(change, Supply.difference(change.before(), change.after(), change.kind(), change.day())))
                .toList();
        var made = changes.stream().filter(SqlRealised::makesCoupling).toList();
        return realised.isEmpty() && supplied.isEmpty() && made.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(
                                ADD,
                                recordedAt,
                                column(realised, Line::couplingId, UUID[]::new),
                                column(realised, Line::version, Long[]::new),
                                column(realised, Line::line, Integer[]::new),
                                column(realised, SqlRealised::municipality, String[]::new),
                                column(realised, line -> line.value().on(), LocalDate[]::new),
                                column(realised, line -> line.value().persons(), Integer[]::new),
                                column(supplied, Line::couplingId, UUID[]::new),
                                column(supplied, Line::version, Long[]::new),
                                column(supplied, Line::line, Integer[]::new),
                                column(
                                        supplied,
                                        line -> line.value().municipality().value(),
                                        String[]::new),
                                column(supplied, line -> line.value().on(), LocalDate[]::new),
                                column(supplied, line -> line.value().persons(), Integer[]::new),
                                column(made, change -> details(change).id(), UUID[]::new),
                                column(
                                        made,
                                        change -> details(change).municipality().value(),
                                        String[]::new),
                                column(made, change -> details(change).coupledOn(), LocalDate[]::new))
                        .replaceWithVoid();
    }

    private static <T> Stream<Line<T>> lines(Change change, List<T> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Line<>(details(change).id(), change.after().version(), i + 1, values.get(i)));
    }

    /** COA makes one when it couples or re-couples; a household that split off was part of one. */
    private static boolean makesCoupling(Change change) {
        return change.kind() == ChangeKind.RECOUPLED
                || change.kind() == ChangeKind.COUPLED && details(change).splitFrom() == null;
    }

    private static CouplingDetails details(Change change) {
        return change.after().details();
    }

    private static String municipality(Line<Realised> line) {
        return line.value().municipality().value();
    }
}
