// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.assessment.application.SelfAssessments;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Self-assessments in SQL: added, and never changed. */
@ApplicationScoped
class SqlSelfAssessments implements SelfAssessments {

    private static final String ADD = """
            insert into self_assessment (id, municipality, half_year, expects_to_meet_quota, explanation, recorded_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String LATEST = """
            select distinct on (self_assessment.municipality) self_assessment.*, municipality.province
            from self_assessment left join municipality on municipality.code = self_assessment.municipality\
            """;

    private final Sql sql;

    SqlSelfAssessments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(SelfAssessment assessment) {
        return sql.execute(
                        ADD,
                        assessment.id(),
                        assessment.municipality().value(),
                        assessment.halfYear().toString(),
                        assessment.expectsToMeetQuota(),
                        assessment.explanation(),
                        assessment.recordedAt())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Latest>> latest(Jurisdiction jurisdiction, HalfYear halfYear, ProvinceCode province) {
        var conditions = new Conditions()
                .and("self_assessment.half_year = ?", halfYear.toString())
                .and(
                        "self_assessment.municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null))
                .and("municipality.province = ?", province == null ? null : province.value());
        return sql.execute(
                        LATEST + conditions.where()
                                + " order by self_assessment.municipality, self_assessment.recorded_at desc,"
                                + " self_assessment.id desc",
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSelfAssessments::latest));
    }

    private static Latest latest(Row row) {
        var province = row.getString("province");
        return new Latest(
                province == null ? null : new ProvinceCode(province),
                new SelfAssessment(
                        row.getUUID("id"),
                        new MunicipalityCode(row.getString("municipality")),
                        HalfYear.valueOf(row.getString("half_year")),
                        row.getBoolean("expects_to_meet_quota"),
                        row.getString("explanation"),
                        Rows.instant(row, "recorded_at")));
    }
}
