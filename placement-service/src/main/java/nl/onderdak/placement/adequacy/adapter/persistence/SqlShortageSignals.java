// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.adequacy.application.ShortageSignals;
import nl.onderdak.placement.adequacy.domain.ReferenceDate;
import nl.onderdak.placement.adequacy.domain.Signal;

/** Signals in SQL: each is a row. */
@ApplicationScoped
class SqlShortageSignals implements ShortageSignals {

    private static final String COLUMNS = "municipality, half_year, version, corrected_quota, supply, short_by";

    private static final String LAST = """
            select distinct on (municipality) %s
            from shortage_signal where half_year = $1 order by municipality, version desc
            """.formatted(COLUMNS);

    private static final String ADD = """
            insert into shortage_signal (%1$s, recorded_at)
            select *, $7::timestamptz
            from unnest($1::text[], $2::text[], $3::bigint[], $4::int[], $5::int[], $6::int[])
            on conflict do nothing
            returning %1$s
            """.formatted(COLUMNS);

    private final Sql sql;

    SqlShortageSignals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, Signal>> last(HalfYear halfYear) {
        return sql.execute(LAST, halfYear.toString())
                .map(rows -> Rows.stream(rows)
                        .map(SqlShortageSignals::signal)
                        .collect(toMap(Signal::municipality, Function.identity())));
    }

    @Override
    public Uni<List<Signal>> add(List<Signal> signals, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        column(signals, one -> one.municipality().value(), String[]::new),
                        column(signals, one -> one.referenceDate().halfYear().toString(), String[]::new),
                        column(signals, Signal::version, Long[]::new),
                        column(signals, Signal::correctedQuota, Integer[]::new),
                        column(signals, Signal::supply, Integer[]::new),
                        column(signals, Signal::shortBy, Integer[]::new),
                        recordedAt)
                .map(rows -> Rows.list(rows, SqlShortageSignals::signal));
    }

    private static Signal signal(Row row) {
        return new Signal(
                new MunicipalityCode(row.getString(0)),
                new ReferenceDate(HalfYear.valueOf(row.getString(1))),
                row.getLong(2),
                row.getInteger(3),
                row.getInteger(4),
                row.getInteger(5));
    }
}
