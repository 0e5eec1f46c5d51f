// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.pace.application.PaceBoundaries;
import nl.onderdak.supervision.pace.domain.PaceBoundary;

/** The boundary between the classes of pace, a view over constants. */
@ApplicationScoped
class SqlPaceBoundaries implements PaceBoundaries {

    private static final String OF_DAY = """
            select effective_on, per_mille from pace_boundary where effective_on <= $1 order by effective_on desc limit 1
            """;

    private final Sql sql;

    SqlPaceBoundaries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PaceBoundary> of(LocalDate day) {
        return sql.read(OF_DAY, day)
                .map(rows -> Rows.first(
                                rows,
                                row -> new PaceBoundary(row.getLocalDate("effective_on"), row.getInteger("per_mille")))
                        .orElseThrow(() -> new IllegalStateException("no boundary for " + day)));
    }
}
