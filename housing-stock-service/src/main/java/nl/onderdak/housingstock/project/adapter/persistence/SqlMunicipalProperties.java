// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.WorkingAreaConditions;
import nl.onderdak.housingstock.project.application.MunicipalProperties;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Municipal property in SQL. */
@ApplicationScoped
class SqlMunicipalProperties implements MunicipalProperties {

    private static final String SELECT = """
        select id, municipality, reference, size, available_from, version,
               (select project.id from project where property = municipal_property.id
                    and status not in ('DELIVERED', 'CANCELLED') order by project.id limit 1) as project
          from municipal_property\
        """;

    private static final String ADD = """
        insert into municipal_property (id, municipality, reference, size, available_from, version)
        values ($1, $2, $3, $4, $5, $6) on conflict (municipality, reference) do nothing\
        """;

    private static final String STORE =
            "update municipal_property set size = $2, available_from = $3, version = $4 where id = $1";

    private final Sql sql;

    SqlMunicipalProperties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<MunicipalProperty>> find(Jurisdiction jurisdiction, UUID id) {
        return one(jurisdiction, id, "");
    }

    @Override
    public Uni<Optional<MunicipalProperty>> lock(Jurisdiction jurisdiction, UUID id) {
        return one(jurisdiction, id, " for update of municipal_property");
    }

    @Override
    public Uni<List<MunicipalProperty>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, UUID after, int most) {
        var conditions = WorkingAreaConditions.of(jurisdiction)
                .and("municipality = ?", municipality == null ? null : municipality.value())
                .and("id > ?", after);
        return select(conditions, " order by id limit " + most);
    }

    @Override
    public Uni<Boolean> add(MunicipalProperty property) {
        return sql.execute(
                        ADD,
                        property.id(),
                        property.municipality().value(),
                        property.reference(),
                        property.size().name(),
                        property.availableFrom(),
                        property.version())
                .map(result -> result.rowCount() == 1);
    }

    @Override
    public Uni<Void> store(MunicipalProperty property) {
        return sql.execute(STORE, property.id(), property.size().name(), property.availableFrom(), property.version())
                .replaceWithVoid();
    }

    private Uni<Optional<MunicipalProperty>> one(Jurisdiction jurisdiction, UUID id, String lock) {
        return select(WorkingAreaConditions.of(jurisdiction).and("id = ?", id), lock)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<MunicipalProperty>> select(Conditions conditions, String end) {
        return sql.execute(SELECT + conditions.where() + end, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlMunicipalProperties::property));
    }

    private static MunicipalProperty property(Row row) {
        return new MunicipalProperty(
                row.getUUID("id"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("reference"),
                MunicipalProperty.Size.valueOf(row.getString("size")),
                row.getLocalDate("available_from"),
                row.getUUID("project"),
                row.getLong("version"));
    }
}
