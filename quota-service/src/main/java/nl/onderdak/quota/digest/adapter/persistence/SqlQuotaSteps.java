// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.digest.application.QuotaSteps;
import nl.onderdak.quota.digest.domain.QuotaStep;
import nl.onderdak.quota.digest.domain.QuotaStep.Amount;

/** Quotas in table {@code municipal_quota}, each beside the one before it. */
@ApplicationScoped
class SqlQuotaSteps implements QuotaSteps {

    private static final String MUNICIPALITIES = "select code from municipality order by code";

    /* The quota before is looked up among all: which one that is does not depend on the moment. */
    private static final String STEPS = """
            select municipality, half_year, sequence, effective_on, status, computed, persons,
                status_before, computed_before, persons_before
            from (
                select q.municipality, q.half_year, q.sequence, q.effective_on, q.recorded_at, r.status, q.computed,
                    q.persons, lag(r.status) over earlier as status_before,
                    lag(q.computed) over earlier as computed_before, lag(q.persons) over earlier as persons_before
                from municipal_quota q
                join national_target_revision r on r.half_year = q.half_year and r.revision = q.revision
                where q.municipality = any($1)
                window earlier as (partition by q.municipality, q.half_year order by q.sequence)
            ) step
            where recorded_at <= $2
            """;

    private final Sql sql;

    SqlQuotaSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<MunicipalityCode>> municipalities() {
        return sql.execute(MUNICIPALITIES)
                .map(rows -> Rows.list(rows, row -> new MunicipalityCode(row.getString("code"))));
    }

    @Override
    public Uni<List<QuotaStep>> recordedUpTo(Instant moment, List<MunicipalityCode> municipalities) {
        return sql.execute(STEPS, column(municipalities, MunicipalityCode::value, String[]::new), moment)
                .map(rows -> Rows.list(rows, SqlQuotaSteps::step));
    }

    private static QuotaStep step(Row row) {
        var statusBefore = row.getString("status_before");
        return new QuotaStep(
                new MunicipalityCode(row.getString("municipality")),
                HalfYear.valueOf(row.getString("half_year")),
                row.getLong("sequence"),
                row.getLocalDate("effective_on"),
                statusBefore == null
                        ? Amount.NONE
                        : new Amount(
                                QuotaStatus.valueOf(statusBefore),
                                row.getInteger("computed_before"),
                                row.getInteger("persons_before")),
                new Amount(
                        QuotaStatus.valueOf(row.getString("status")),
                        row.getInteger("computed"),
                        row.getInteger("persons")));
    }
}
