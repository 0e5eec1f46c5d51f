// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.JurisdictionConditions;
import nl.onderdak.housingstock.sharing.application.Inspections;
import nl.onderdak.housingstock.sharing.domain.Inspection;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Inspections in SQL. */
@ApplicationScoped
class SqlInspections implements Inspections {

    private static final String SELECT =
            "select id, dwelling, inspected_on, finding" + " from sharing_inspection join dwelling using (dwelling)";

    private static final String ADD = """
            insert into sharing_inspection (id, dwelling, inspected_on, finding, recorded_at)
            values ($1, $2, $3, $4, $5)
            """;

    private final Sql sql;

    SqlInspections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Inspection>> list(Jurisdiction jurisdiction, String dwelling, UUID after, int most) {
        var conditions = JurisdictionConditions.of(jurisdiction)
                .and("dwelling = ?", dwelling)
                .and("id > ?", after);
        return sql.execute(SELECT + conditions.where() + " order by id limit " + most, conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Inspection(
                                row.getUUID("id"),
                                row.getString("dwelling"),
                                row.getLocalDate("inspected_on"),
                                Inspection.Finding.valueOf(row.getString("finding")))));
    }

    @Override
    public Uni<Void> add(Inspection inspection, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        inspection.id(),
                        inspection.dwelling(),
                        inspection.inspectedOn(),
                        inspection.finding().name(),
                        recordedAt)
                .replaceWithVoid();
    }
}
