// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.application.References;
import nl.onderdak.placement.erasure.domain.Erasure;

/** References in SQL: one statement archives and erases them. */
@ApplicationScoped
class SqlReferences implements References {

    private static final String ARCHIVE_AND_ERASE = """
            , archived as (
                insert into legal_archive.erased_reference
                    (coupling_id, coa_reference, reason, erased_on, destroy_after)
                select id, coa_reference, $1::text, $2::date, $3::date from found)
            update coupling set coa_reference = null
            from found
            where coupling.id = found.id
            returning coupling.id
            """;

    private static final String ERASE = """
            with found as (
                select id, coa_reference from coupling where coa_reference = $4 for update)
            """ + ARCHIVE_AND_ERASE;

    private static final String ERASE_SETTLED_BEFORE = """
            with found as (
                select id, coa_reference
                from coupling
                where coa_reference is not null and settled_on < $4
                    and not exists (
                        select from coupling_change
                        where coupling_id = coupling.id and coupling_change.recorded_at >= $5)
                limit $6
                for update skip locked)
            """ + ARCHIVE_AND_ERASE;

    private static final String DESTROY = "select legal_archive.destroy($1, $2) as destroyed";

    private final Sql sql;

    SqlReferences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<UUID>> erase(CoaReference reference, Erasure erasure) {
        return sql.execute(
                        ERASE, erasure.reason().name(), erasure.erasedOn(), erasure.destroyAfter(), reference.value())
                .map(SqlReferences::ids);
    }

    @Override
    public Uni<List<UUID>> eraseSettledBefore(LocalDate day, Erasure erasure, int most) {
        return sql.execute(
                        ERASE_SETTLED_BEFORE,
                        erasure.reason().name(),
                        erasure.erasedOn(),
                        erasure.destroyAfter(),
                        day,
                        day.atStartOfDay(DutchCalendar.ZONE).toInstant(),
                        (long) most)
                .map(SqlReferences::ids);
    }

    @Override
    public Uni<Integer> destroyArchived(LocalDate today, int most) {
        return sql.execute(DESTROY, today, most)
                .map(rows -> rows.iterator().next().getInteger("destroyed"));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return Rows.list(rows, row -> row.getUUID("id"));
    }
}
