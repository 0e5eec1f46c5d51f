// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.pipeline.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.housingstock.pipeline.application.Pipeline;
import nl.onderdak.housingstock.pipeline.domain.PlannedPlaces;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** What was published of projects, in SQL. */
@ApplicationScoped
class SqlPipeline implements Pipeline {

    private static final String COLUMNS =
            "kind, project, municipality, landlord, places, probability, from_day, until_day, version";

    private static final String STORE = "insert into planned_places (" + COLUMNS + """
            ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (kind, project) do update set municipality = excluded.municipality, landlord = excluded.landlord,
                places = excluded.places, probability = excluded.probability, from_day = excluded.from_day,
                until_day = excluded.until_day, version = excluded.version
            """;

    private final Sql sql;

    SqlPipeline(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PlannedPlaces> published(PlannedPlaces unpublished) {
        return sql.execute(
                        "select " + COLUMNS + " from planned_places where kind = $1 and project = $2",
                        unpublished.kind().name(),
                        unpublished.project())
                .map(rows -> Rows.first(rows, SqlPipeline::places).orElse(unpublished));
    }

    @Override
    public Uni<Void> store(PlannedPlaces places) {
        return sql.execute(
                        STORE,
                        places.kind().name(),
                        places.project(),
                        places.municipality().value(),
                        places.landlord(),
                        places.places(),
                        places.probability(),
                        places.from(),
                        places.until(),
                        places.version())
                .replaceWithVoid();
    }

    private static PlannedPlaces places(Row row) {
        return new PlannedPlaces(
                PlacesExpected.Kind.valueOf(row.getString("kind")),
                row.getUUID("project"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                row.getInteger("places"),
                row.getInteger("probability"),
                row.getLocalDate("from_day"),
                row.getLocalDate("until_day"),
                row.getLong("version"));
    }
}
