// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Quotas in table {@code municipal_quota}, written and read as sets. */
@ApplicationScoped
class SqlMunicipalQuotas implements MunicipalQuotas {

    private final Sql sql;

    SqlMunicipalQuotas(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<MunicipalQuota>> newest(NationalTarget target) {
        return sql.execute("""
            select distinct on (municipality) municipality, revision, sequence, inhabitants, computed,
                   exchanges, cause, effective_on, recorded_at
              from municipal_quota where half_year = $1 order by municipality, sequence desc
            """, target.halfYear().toString())
                .map(rows -> Rows.list(
                        rows,
                        row -> MunicipalQuotaRows.quota(
                                row,
                                target.halfYear(),
                                target.revisions().get(row.getInteger("revision") - 1),
                                target.rounding())));
    }

    @Override
    public Uni<Map<HalfYear, Map<Integer, Long>>> sums(Collection<HalfYear> halfYears) {
        return sql.execute("""
            select half_year, revision, sum(persons)::bigint as persons
              from (select distinct on (half_year, municipality, revision) half_year, revision, persons
                      from municipal_quota where half_year = any($1)
                     order by half_year, municipality, revision, sequence desc) as last
             group by half_year, revision
            """, column(halfYears, HalfYear::toString, String[]::new))
                .map(rows -> Rows.stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> HalfYear.valueOf(row.getString("half_year")),
                                Collectors.toMap(row -> row.getInteger("revision"), row -> row.getLong("persons")))));
    }

    @Override
    public Uni<Void> addAll(List<MunicipalQuota> quotas) {
        return sql.execute(
                        """
                        insert into municipal_quota
                               (half_year, municipality, revision, sequence, inhabitants, persons, computed, exchanges,
                                cause, effective_on, recorded_at)
                        select half_year, municipality, revision, sequence, inhabitants, persons, computed,
                               exchanges::jsonb, cause, effective_on, recorded_at
                          from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::int[], $7::int[],
                                      $8::text[], $9::text[], $10::date[], $11::timestamptz[])
                               as q(half_year, municipality, revision, sequence, inhabitants, persons, computed,
                                    exchanges, cause, effective_on, recorded_at)
                        """,
                        column(quotas, quota -> quota.halfYear().toString(), String[]::new),
                        column(quotas, quota -> quota.municipality().value(), String[]::new),
                        column(quotas, quota -> quota.target().number(), Integer[]::new),
                        column(quotas, MunicipalQuota::sequence, Long[]::new),
                        column(quotas, MunicipalQuota::inhabitants, Integer[]::new),
                        column(quotas, MunicipalQuota::persons, Integer[]::new),
                        column(quotas, MunicipalQuota::computed, Integer[]::new),
                        column(quotas, quota -> MunicipalQuotaRows.exchanges(quota), String[]::new),
                        column(quotas, quota -> quota.setting().cause().name(), String[]::new),
                        column(quotas, quota -> quota.setting().effectiveOn(), LocalDate[]::new),
                        column(quotas, quota -> quota.setting().recordedAt(), Instant[]::new))
                .replaceWithVoid();
    }
}
