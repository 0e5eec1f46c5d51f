// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.signal.application.Waiting;

/** Persons who wait, from the need that is kept with the ledger. */
@ApplicationScoped
class SqlWaiting implements Waiting {

    /* The latest fact about a household decides from its day on: it repeats what earlier ones still mean. */
    private static final String ON_DAY = """
            (select distinct on (coupling_id, municipality) coupling_id, municipality, waiting
             from demand_change where effective_on <= %s and recorded_at <= %s
             order by coupling_id, municipality, sequence desc, effective_on desc)
            """;

    private static final String LONGER = """
            select municipality, sum(least(present.waiting, earlier.waiting))::bigint as persons
            from %s present join %s earlier using (coupling_id, municipality)
            where least(present.waiting, earlier.waiting) > 0 group by municipality
            """.formatted(ON_DAY.formatted("$1", "$3"), ON_DAY.formatted("$2", "$3"));

    private static final String OF_HOUSED = """
            select municipality, sum(waiting)::bigint as persons
            from %s present join (
                select coupling_id from ledger_entry
                where kind in ('REALISATION', 'CORRECTION') and movement = 'NONE' and coupling_id is not null
                    and effective_date <= $1 and recorded_at <= $2
                group by coupling_id having sum(persons) > 0) housed using (coupling_id)
            where waiting > 0 group by municipality
            """.formatted(ON_DAY.formatted("$1", "$2"));

    private static final String COUPLED = """
            select coalesce(sum(waiting), 0)::bigint as persons
            from (select distinct on (coupling_id) waiting, effective_on from demand_change where recorded_at <= $3
                  order by coupling_id, sequence, effective_on) first
            where effective_on between $1 and $2
            """;

    private final Sql sql;

    SqlWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, Long>> longerThan(int days, LocalDate validOn, Instant knownAt) {
        return sql.execute(LONGER, validOn, validOn.minusDays(days), knownAt).map(SqlWaiting::persons);
    }

    @Override
    public Uni<Map<MunicipalityCode, Long>> ofHousedHouseholds(LocalDate validOn, Instant knownAt) {
        return sql.execute(OF_HOUSED, validOn, knownAt).map(SqlWaiting::persons);
    }

    @Override
    public Uni<Long> coupled(HalfYear halfYear, LocalDate validOn, Instant knownAt) {
        return sql.execute(COUPLED, halfYear.start(), validOn, knownAt)
                .map(rows -> rows.iterator().next().getLong("persons"));
    }

    private static Map<MunicipalityCode, Long> persons(Iterable<Row> rows) {
        return Rows.stream(rows)
                .collect(toMap(
                        row -> new MunicipalityCode(row.getString("municipality")), row -> row.getLong("persons")));
    }
}
