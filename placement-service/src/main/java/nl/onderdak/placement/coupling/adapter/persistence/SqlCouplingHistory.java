// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.application.CouplingHistory;
import nl.onderdak.web.audit.Guarded;

/** The history of couplings, read from the coupling itself and from the history of housings. */
@ApplicationScoped
class SqlCouplingHistory implements CouplingHistory {

    private static final String CHANGES = """
            select version, recorded_at, reason,
                before_housed_on, before_dwelling, before_kind, before_brp_registered_on, before_counted_persons,
                housed_on, dwelling, kind, brp_registered_on, counted_persons, taken_over
            from (
                select 1::bigint as version, recorded_at, null::text as reason,
                    null::date as before_housed_on, null::text as before_dwelling, null::text as before_kind,
                    null::date as before_brp_registered_on, null::int as before_counted_persons,
                    null::date as housed_on, null::text as dwelling, null::text as kind,
                    null::date as brp_registered_on, null::int as counted_persons, false as taken_over
                from coupling
                where id = $1
                union all
                select version, recorded_at, reason,
                    before_housed_on, before_dwelling, before_kind, before_brp_registered_on, before_counted_persons,
                    housed_on, dwelling, kind, brp_registered_on, counted_persons, false
                from housing_history
                where coupling_id = $1
                union all
                select version, recorded_at, null, null, null, null, null, null, null, null, null, null, null, true
                from coupling_takeover
                where coupling_id = $1) as change
            where version > $2
            order by version
            limit $3
            """;

    private final Sql sql;

    SqlCouplingHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Guarded<List<Change>>> of(UUID couplingId, long after, int most) {
        return sql.execute(CHANGES, couplingId, after, (long) most)
                .map(rows -> Guarded.of(Rows.list(rows, SqlCouplingHistory::change), List.of(couplingId)));
    }

    private static Change change(Row row) {
        var version = row.getLong(0);
        var reason = row.getString(2);
        return new Change(
                version,
                kind(version, reason, row.getBoolean(13)),
                row.getOffsetDateTime(1).toInstant(),
                reason == null ? null : CorrectionReason.valueOf(reason),
                CouplingRows.stay(row, 3),
                CouplingRows.stay(row, 8));
    }

    private static Kind kind(long version, String reason, boolean takenOver) {
        if (version == 1) {
            return Kind.COUPLED;
        }
        if (takenOver) {
            return Kind.TAKEN_OVER;
        }
        return reason == null ? Kind.HOUSED : Kind.CORRECTED;
    }
}
