// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.pace.application.PaceBoundaries;
import nl.onderdak.supervision.pace.domain.PaceBoundary;

/** The boundary between the classes of pace, a view over constants. */
@ApplicationScoped
class SqlPaceBoundaries implements PaceBoundaries {

    private static final String ALL = "select effective_on, per_mille from pace_boundary order by effective_on desc";

    private final Sql sql;

    /** The latest first; null before they were first read. Only a script changes them, which runs before the service does. */
    private volatile List<PaceBoundary> known;

    SqlPaceBoundaries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<PaceBoundary> of(LocalDate day) {
        var read = known;
        return read == null
                ? sql.read(ALL)
                        .map(rows -> Rows.list(
                                rows,
                                row -> new PaceBoundary(row.getLocalDate("effective_on"), row.getInteger("per_mille"))))
                        .invoke(all -> known = all)
                        .map(all -> of(day, all))
                : Uni.createFrom().item(of(day, read));
    }

    private static PaceBoundary of(LocalDate day, List<PaceBoundary> all) {
        return all.stream()
                .filter(boundary -> !boundary.effectiveOn().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no boundary for " + day));
    }
}
