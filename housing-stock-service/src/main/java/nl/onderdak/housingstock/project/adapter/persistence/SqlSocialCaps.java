// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.WorkingAreaConditions;
import nl.onderdak.housingstock.project.application.SocialCaps;
import nl.onderdak.housingstock.project.domain.SocialCap;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Caps on social homes in SQL. */
@ApplicationScoped
class SqlSocialCaps implements SocialCaps {

    private static final String ADD = """
        insert into social_cap (id, municipality, effective_on, most_homes, source, recorded_at)
        values ($1, $2, $3, $4, $5, $6) on conflict (municipality, effective_on) do nothing\
        """;

    private final Sql sql;

    SqlSocialCaps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<SocialCap>> list(Jurisdiction jurisdiction, MunicipalityCode municipality, UUID after, int most) {
        var conditions = WorkingAreaConditions.of(jurisdiction)
                .and("municipality = ?", municipality == null ? null : municipality.value())
                .and("id > ?", after);
        return sql.execute(
                        "select * from social_cap" + conditions.where() + " order by id limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSocialCaps::cap));
    }

    @Override
    public Uni<Map<MunicipalityCode, SocialCap>> on(
            Jurisdiction jurisdiction, Collection<MunicipalityCode> municipalities, LocalDate day) {
        var conditions = WorkingAreaConditions.of(jurisdiction)
                .and("municipality = any(?)", column(municipalities, MunicipalityCode::value, String[]::new))
                .and("effective_on <= ?", day);
        return sql.execute(
                        "select distinct on (municipality) * from social_cap" + conditions.where()
                                + " order by municipality, effective_on desc",
                        conditions.arguments())
                .map(rows -> Rows.stream(rows)
                        .map(SqlSocialCaps::cap)
                        .collect(toMap(SocialCap::municipality, Function.identity())));
    }

    @Override
    public Uni<Boolean> add(SocialCap cap) {
        return sql.execute(
                        ADD,
                        cap.id(),
                        cap.municipality().value(),
                        cap.effectiveOn(),
                        cap.mostHomes(),
                        cap.source(),
                        cap.recordedAt())
                .map(result -> result.rowCount() == 1);
    }

    private static SocialCap cap(Row row) {
        return new SocialCap(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getLocalDate("effective_on"),
                row.getInteger("most_homes"),
                row.getString("source"),
                Rows.instant(row, "recorded_at"));
    }
}
