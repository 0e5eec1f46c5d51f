// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.publication.application.OverviewTerms;

/** The terms as sums over the ledger. */
@ApplicationScoped
class SqlOverviewTerms implements OverviewTerms {

    private static final String TERMS = """
            select municipality,
                coalesce(-sum(persons) filter (where kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint as exchanged,
                coalesce(sum(persons) filter (where kind = 'CORRECTION'), 0)::bigint as corrections
            from ledger_entry
            where movement = 'NONE' and effective_date between $1 and $2 and recorded_at <= $3
                and (kind = 'CORRECTION' or kind in ('QUOTA', 'FORECAST_QUOTA') and reason like 'EXCHANGE %')
            group by municipality
            """;

    private final Sql sql;

    SqlOverviewTerms(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, Terms>> of(AsOf asOf) {
        return sql.execute(
                        TERMS,
                        HalfYear.of(asOf.validOn()).start(),
                        asOf.validOn(),
                        asOf.knownAt().orElse(Instant.parse("9999-12-31T00:00:00Z")))
                .map(rows -> Rows.stream(rows)
                        .collect(toMap(
                                row -> new MunicipalityCode(row.getString("municipality")),
                                row -> new Terms(row.getLong("exchanged"), row.getLong("corrections")))));
    }
}
