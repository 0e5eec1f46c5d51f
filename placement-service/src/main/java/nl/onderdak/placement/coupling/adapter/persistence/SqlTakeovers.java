// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.Takeovers;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;

/** Takeovers in SQL: each changes its coupling and adds a row beside the history of housings. */
@ApplicationScoped
class SqlTakeovers implements Takeovers {

    private static final String LOCK_WAITING = """
            select %s
            from coupling where municipality = any($1::text[]) and housed_on is null
            order by id limit $2 for update skip locked
            """.formatted(CouplingRows.COLUMNS);

    private static final String STORE = """
            with line as (
                select *
                from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::date[])
                    as given (id, version, predecessor, municipality, effective_on)),
            taken_over as (
                update coupling set version = line.version, municipality = line.municipality
                from line where coupling.id = line.id)
            insert into coupling_takeover (coupling_id, version, predecessor, municipality, effective_on, recorded_at)
            select id, version, predecessor, municipality, effective_on, $6::timestamptz from line
            """;

    private final Sql sql;

    SqlTakeovers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Coupled>> lockWaiting(Collection<MunicipalityCode> ended, int most) {
        return sql.execute(LOCK_WAITING, column(ended, MunicipalityCode::value, String[]::new), (long) most)
                .map(rows -> Rows.list(rows, CouplingRows::coupled));
    }

    @Override
    public Uni<Void> store(List<Takeover> takenOver, Instant recordedAt) {
        return sql.execute(
                        STORE,
                        column(takenOver, one -> one.coupling().details().id(), UUID[]::new),
                        column(takenOver, one -> one.coupling().version(), Long[]::new),
                        column(takenOver, one -> one.successor().municipality().value(), String[]::new),
                        column(takenOver, one -> one.successor().successor().value(), String[]::new),
                        column(takenOver, one -> one.successor().effectiveOn(), LocalDate[]::new),
                        recordedAt)
                .replaceWithVoid();
    }
}
