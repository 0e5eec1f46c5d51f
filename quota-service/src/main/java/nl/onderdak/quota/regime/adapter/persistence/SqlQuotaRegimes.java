// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.regime.application.QuotaRegimes;
import nl.onderdak.quota.regime.domain.QuotaRegime;

/** Regimes in table {@code quota_regime}. */
@ApplicationScoped
class SqlQuotaRegimes implements QuotaRegimes {

    private final Sql sql;

    SqlQuotaRegimes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<QuotaRegime>> all() {
        return sql.execute("""
                        select distinct on (valid_from) valid_from, legal_source, valid_until, end_source, version
                          from quota_regime order by valid_from, version desc
                        """).map(rows -> Rows.list(rows, SqlQuotaRegimes::regime));
    }

    @Override
    public Uni<List<QuotaRegime>> allHeld() {
        return locked("share");
    }

    @Override
    public Uni<List<QuotaRegime>> allForChange() {
        return locked("share row exclusive");
    }

    @Override
    public Uni<List<HalfYear>> owed() {
        return sql.execute("""
                        select half_year from national_target join national_target_revision using (half_year, revision)
                         where persons > 0 order by half_year
                        """).map(rows -> Rows.list(rows, row -> HalfYear.valueOf(row.getString("half_year"))));
    }

    @Override
    public Uni<Void> add(QuotaRegime regime, Instant recordedAt) {
        return sql.execute(
                        """
                        insert into quota_regime
                               (valid_from, version, legal_source, valid_until, end_source, recorded_at)
                        values ($1, $2, $3, $4, $5, $6)
                        """,
                        regime.validFrom(),
                        regime.version(),
                        regime.legalSource(),
                        regime.validUntil(),
                        regime.endSource(),
                        recordedAt)
                .replaceWithVoid();
    }

    private Uni<List<QuotaRegime>> locked(String mode) {
        return sql.execute("lock table quota_regime in " + mode + " mode").chain(this::all);
    }

    private static QuotaRegime regime(Row row) {
        return new QuotaRegime(
                row.getLocalDate("valid_from"),
                row.getString("legal_source"),
                row.getLocalDate("valid_until"),
                row.getString("end_source"),
                row.getLong("version"));
    }
}
