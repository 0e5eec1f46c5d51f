// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.register.application.MunicipalityView;
import nl.onderdak.quota.register.domain.Municipality;

/** Selects municipalities from table {@code municipality}, or as known then from {@code municipality_version}. */
@ApplicationScoped
class SqlMunicipalityView implements MunicipalityView {

    private static final String KNOWN_THEN = """
        (select distinct on (code) * from municipality_version where recorded_at <= %s order by code, version desc)
        """;

    private final Sql sql;

    SqlMunicipalityView(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Municipality>> list(MunicipalityView.Filter filter, String after, int limit) {
        var conditions = new Conditions();
        var register = filter.knownAt() == null
                ? "municipality"
                : KNOWN_THEN.formatted(conditions.parameter(filter.knownAt()));
        conditions
                .and("code = ?", filter.code() == null ? null : filter.code().value())
                .and(
                        "province = ?",
                        filter.province() == null ? null : filter.province().value())
                .and("valid_from <= ? and (valid_until is null or valid_until >= ?)", filter.validOn())
                .and("code > ?", after);
        var query = "select code, name, province, valid_from, valid_until, version from " + register + " known"
                + conditions.where() + " order by code limit " + conditions.parameter(limit);
        return sql.execute(query, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlMunicipalityView::municipality));
    }

    private static Municipality municipality(Row row) {
        return new Municipality(
                new MunicipalityCode(row.getString("code")),
                row.getString("name"),
                new ProvinceCode(row.getString("province")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getLong("version"));
    }
}
