// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The entries of dossiers, in SQL. */
@ApplicationScoped
class DossierEntries {

    private static final String ADD = """
            insert into dossier_entry (id, municipality, kind, happened_on, text, recorded_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final Sql sql;

    DossierEntries(Sql sql) {
        this.sql = sql;
    }

    /** Appends one. */
    Uni<Void> add(DossierEntry entry) {
        return sql.execute(
                        ADD,
                        entry.id(),
                        entry.municipality().value(),
                        entry.kind().name(),
                        entry.happenedOn(),
                        entry.text(),
                        entry.recordedAt())
                .replaceWithVoid();
    }

    /**
     * Up to {@code most} of a municipality, in the order in which they were recorded.
     *
     * @param shared whether to leave out those that are the province's own
     * @param kind of this kind only, or null
     * @param after the one after which the page begins, or null
     */
    Uni<List<DossierEntry>> list(
            MunicipalityCode municipality, boolean shared, DossierEntryKind kind, UUID after, int most) {
        var conditions = new Conditions()
                .and("municipality = ?", municipality.value())
                .and("kind = ?", kind == null ? null : kind.name())
                .and("kind <> ?", shared ? DossierEntryKind.NOTE.name() : null)
                .and("id > ?", after);
        return sql.execute(
                        "select * from dossier_entry" + conditions.where() + " order by id limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, DossierEntries::entry));
    }

    /**
     * Up to {@code most} of a municipality, the last one first.
     *
     * @param shared whether to leave out those that are the province's own
     */
    Uni<List<DossierEntry>> newest(MunicipalityCode municipality, boolean shared, int most) {
        var conditions = new Conditions()
                .and("municipality = ?", municipality.value())
                .and("kind <> ?", shared ? DossierEntryKind.NOTE.name() : null);
        return sql.execute(
                        "select * from dossier_entry" + conditions.where() + " order by id desc limit " + most,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, DossierEntries::entry));
    }

    private static DossierEntry entry(Row row) {
        return new DossierEntry(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                DossierEntryKind.valueOf(row.getString("kind")),
                row.getLocalDate("happened_on"),
                row.getString("text"),
                Rows.instant(row, "recorded_at"));
    }
}
