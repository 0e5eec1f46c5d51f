// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.standing.application.BacklogStarts;
import nl.onderdak.supervision.standing.domain.BehindStretch;

/** Runs through the days of the ledger on which a balance changed, in one statement. */
@ApplicationScoped
class SqlBacklogStarts implements BacklogStarts {

    /*
     * Entries are read only of stretches in which the balance may have come up to zero. It cannot when it was below zero
     * at the start, is below zero at the end, and no entry after the first day lowered it: when all quotas of the
     * half-year count from its first day and everything else in it is persons housed. The totals say so; they hold
     * also entries that are not known or do not count yet, so that at most a stretch too many is read.
     *
     * The balance before a day with entries is that at the end of all days since the one with entries before. The last
     * day before which it was zero or more is the first one of the row.
     */
    private static final String STARTS = """
            with stretch as (
                select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::bigint[])
                    as given (municipality, half_year, from_day, to_day, opening)),
            turning as (
                select * from stretch
                where opening >= 0
                    or exists (
                        select from ledger_total total
                        where total.municipality = stretch.municipality and total.half_year = stretch.half_year
                            and (total.kind in ('OPENING', 'CORRECTION') or total.movement <> 'NONE'))
                    or coalesce((
                        select sum(total.entries) from ledger_total total
                        where total.municipality = stretch.municipality and total.half_year = stretch.half_year
                            and total.kind in ('QUOTA', 'FORECAST_QUOTA')), 0)
                        <> (select count(*) from ledger_entry entry
                            where entry.municipality = stretch.municipality
                                and entry.effective_date = stretch.from_day
                                and entry.kind in ('QUOTA', 'FORECAST_QUOTA'))),
            changed as (
                select turning.municipality, entry.effective_date,
                    turning.opening - sum(entry.persons) + sum(sum(entry.persons)) over (
                        partition by turning.municipality, turning.from_day order by entry.effective_date) as balance_before
                from turning join ledger_entry entry on entry.municipality = turning.municipality
                    and entry.effective_date >= turning.from_day and entry.effective_date <= turning.to_day
                where entry.recorded_at <= $6
                group by turning.municipality, turning.from_day, turning.opening, entry.effective_date)
            select municipality, max(effective_date) as since from changed
            where balance_before >= 0 group by municipality
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Sql sql;

    SqlBacklogStarts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, LocalDate>> of(List<BehindStretch> stretches, AsOf asOf) {
        return sql.execute(
                        STARTS,
                        column(stretches, each -> each.municipality().value(), String[]::new),
                        column(stretches, BehindStretch::halfYear, String[]::new),
                        column(stretches, BehindStretch::from, LocalDate[]::new),
                        column(stretches, BehindStretch::to, LocalDate[]::new),
                        column(stretches, BehindStretch::openingBalance, Long[]::new),
                        asOf.knownAt().orElse(END_OF_TIME))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> row.getLocalDate("since"))));
    }
}
