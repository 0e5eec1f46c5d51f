// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.municipalquota.application.MunicipalQuotas;
import nl.onderdak.quota.municipalquota.domain.MunicipalQuota;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;

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
                        select distinct on (municipality) municipality, revision, sequence, inhabitants, persons
                          from municipal_quota where half_year = $1 order by municipality, revision desc
                        """, target.halfYear().toString())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> quota(target, row))
                        .toList());
    }

    @Override
    public Uni<Void> addAll(List<MunicipalQuota> quotas) {
        return sql.execute(
                        """
                        insert into municipal_quota
                               (half_year, municipality, revision, sequence, inhabitants, persons)
                        select * from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::int[])
                        """,
                        quotas.stream()
                                .map(quota -> quota.halfYear().toString())
                                .toArray(String[]::new),
                        quotas.stream()
                                .map(quota -> quota.municipality().value())
                                .toArray(String[]::new),
                        quotas.stream().map(quota -> quota.target().number()).toArray(Integer[]::new),
                        quotas.stream().map(MunicipalQuota::sequence).toArray(Long[]::new),
                        quotas.stream().map(MunicipalQuota::inhabitants).toArray(Integer[]::new),
                        quotas.stream().map(MunicipalQuota::persons).toArray(Integer[]::new))
                .replaceWithVoid();
    }

    private static MunicipalQuota quota(NationalTarget target, Row row) {
        var revision = row.getInteger("revision");
        return new MunicipalQuota(
                new MunicipalityCode(row.getString("municipality")),
                target.halfYear(),
                target.revisions().get(revision - 1),
                target.rounding(),
                row.getLong("sequence"),
                row.getInteger("inhabitants"),
                row.getInteger("persons"));
    }
}
