// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.reorganisation.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Terms;
import nl.onderdak.placement.reorganisation.application.Successor;
import nl.onderdak.placement.reorganisation.application.Successors;

/** Successors in SQL; a transfer changes the coupling and is kept beside the history of housings. */
@ApplicationScoped
class SqlSuccessors implements Successors {

    private static final String KEEP = """
            insert into successor (municipality, successor, effective_on)
            select * from unnest($1::text[], $2::text[], $3::date[])
            on conflict (municipality) do nothing
            """;

    private static final String LOCK_WAITING = """
            select id, c.municipality, persons, permit_on, coupled_on, version, s.successor, s.effective_on
            from coupling c join successor s on s.municipality = c.municipality
            where s.effective_on <= $1 and c.housed_on is null
            order by id limit $2 for update of c skip locked
            """;

    private static final String TRANSFER = """
            with line as (
                select *
                from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::date[])
                    as given (id, version, giver, municipality, transferred_on)),
            transferred as (
                update coupling set version = line.version, municipality = line.municipality
                from line where coupling.id = line.id)
            insert into coupling_transfer
                (coupling_id, version, giver, municipality, transferred_on, recorded_at)
            select id, version, giver, municipality, transferred_on, $6::timestamptz from line
            """;

    private final Sql sql;

    SqlSuccessors(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> keep(List<Successor> successors) {
        return sql.execute(
                        KEEP,
                        column(successors, one -> one.municipality().value(), String[]::new),
                        column(successors, one -> one.successor().value(), String[]::new),
                        column(successors, Successor::effectiveOn, LocalDate[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Waiting>> lockWaiting(LocalDate today, int most) {
        return sql.execute(LOCK_WAITING, today, (long) most).map(rows -> Rows.list(rows, SqlSuccessors::waiting));
    }

    @Override
    public Uni<Void> transfer(List<Transfer> transfers, Instant recordedAt) {
        return sql.execute(
                        TRANSFER,
                        column(transfers, Transfer::couplingId, UUID[]::new),
                        column(transfers, Transfer::version, Long[]::new),
                        column(transfers, one -> one.from().value(), String[]::new),
                        column(transfers, one -> one.to().value(), String[]::new),
                        column(transfers, Transfer::on, LocalDate[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    private static Waiting waiting(Row row) {
        var municipality = new MunicipalityCode(row.getString("municipality"));
        return new Waiting(
                new Coupled(
                        new Terms(
                                row.getUUID("id"),
                                municipality,
                                row.getInteger("persons"),
                                row.getLocalDate("permit_on"),
                                row.getLocalDate("coupled_on")),
                        row.getLong("version")),
                new Successor(
                        municipality,
                        new MunicipalityCode(row.getString("successor")),
                        row.getLocalDate("effective_on")));
    }
}
