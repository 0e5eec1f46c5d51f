// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.digest.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.digest.application.RealisedFacts;

/** Lines in table {@code realisation}. */
@ApplicationScoped
class SqlRealisedFacts implements RealisedFacts {

    private static final String MUNICIPALITIES = """
            select code from municipality union select distinct municipality from realisation order by code
            """;

    private static final String LINES = """
            select municipality, coupling_id, version, housed_on, persons
            from realisation where municipality = any($1) and recorded_at <= $2
            """;

    private final Sql sql;

    SqlRealisedFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<MunicipalityCode>> municipalities() {
        return sql.execute(MUNICIPALITIES)
                .map(rows -> Rows.list(rows, row -> new MunicipalityCode(row.getString("code"))));
    }

    @Override
    public Uni<List<Line>> recordedUpTo(Instant moment, List<MunicipalityCode> municipalities) {
        return sql.execute(LINES, column(municipalities, MunicipalityCode::value, String[]::new), moment)
                .map(rows -> Rows.list(rows, SqlRealisedFacts::line));
    }

    private static Line line(Row row) {
        var housedOn = row.getLocalDate("housed_on");
        return new Line(
                new MunicipalityCode(row.getString("municipality")),
                new CountedFact(
                        row.getUUID("coupling_id").toString(),
                        row.getLong("version"),
                        CountedFact.REALISED,
                        HalfYear.of(housedOn),
                        housedOn,
                        row.getInteger("persons")));
    }
}
