// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.adequacy.application.QuotaLines;

/** Quota lines in SQL. */
@ApplicationScoped
class SqlQuotaLines implements QuotaLines {

    private static final String ADD = """
            insert into quota_line (municipality, kind, half_year, effective_on, persons, recorded_at)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::int[], $6::timestamptz[])
            """;

    /* Two instances at once would carry over the same persons twice. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(36, 0)";

    private static final String CARRY_OVER = """
            insert into quota_line (municipality, kind, predecessor, effective_on, persons, recorded_at)
            select successor.successor, 'TAKEN_OVER', successor.municipality, successor.effective_on, rest.persons,
                $2::timestamptz
            from successor
            cross join lateral (
                select (select coalesce(sum(persons), 0) from quota_line
                        where quota_line.municipality = successor.municipality)
                    - (select coalesce(sum(persons), 0) from realisation
                        where realisation.municipality = successor.municipality)
                    - (select coalesce(sum(persons), 0) from quota_line
                        where quota_line.predecessor = successor.municipality) as persons) as rest
            where successor.number = 1 and successor.effective_on <= $1::date and rest.persons <> 0
            """;

    private final Sql sql;

    SqlQuotaLines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(List<Recorded> lines) {
        return sql.execute(
                        ADD,
                        column(lines, one -> one.line().municipality().value(), String[]::new),
                        column(lines, one -> one.line().kind().name(), String[]::new),
                        column(lines, SqlQuotaLines::halfYear, String[]::new),
                        column(lines, one -> one.line().effectiveOn(), LocalDate[]::new),
                        column(lines, one -> one.line().persons(), Integer[]::new),
                        column(lines, Recorded::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> carryOver(LocalDate today, Instant recordedAt) {
        return sql.execute(ONE_AT_A_TIME)
                .chain(() -> sql.execute(CARRY_OVER, today, recordedAt))
                .map(RowSet::rowCount);
    }

    private static String halfYear(Recorded recorded) {
        var halfYear = recorded.line().halfYear();
        return halfYear == null ? null : halfYear.toString();
    }
}
