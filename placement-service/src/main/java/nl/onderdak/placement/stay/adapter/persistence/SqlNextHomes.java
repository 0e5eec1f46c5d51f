// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.particulars.adapter.persistence.SqlParticulars;
import nl.onderdak.placement.particulars.application.Particulars;
import nl.onderdak.placement.stay.domain.NextHome;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Agreements in SQL: each version is a row; the present one is in the row of the coupling. */
@ApplicationScoped
class SqlNextHomes implements Particulars<NextHome> {

    private static final String FIND = """
            select municipality,
                coalesce((select max(version) from next_home_version where coupling_id = coupling.id), 1), next_home_on
            from coupling where id = $1
            """;

    private static final String ADD = """
            with added as (
                insert into next_home_version (coupling_id, version, next_home_on, recorded_at)
                values ($1, $2, $3, $4))
            update coupling set next_home_on = $3 where id = $1
            """;

    private final Sql sql;
    private final SqlParticulars<NextHome> nextHomes;

    SqlNextHomes(Sql sql) {
        this.sql = sql;
        this.nextHomes = new SqlParticulars<>(sql, "next_home_version", FIND, row -> new NextHome(row.getLocalDate(2)));
    }

    @Override
    public Uni<Optional<Guarded<Recorded<NextHome>>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return nextHomes.find(jurisdiction, couplingId);
    }

    @Override
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return nextHomes.lock(jurisdiction, couplingId);
    }

    @Override
    public Uni<Void> add(Recorded<NextHome> recorded, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        recorded.couplingId(),
                        recorded.version(),
                        recorded.content().on(),
                        recordedAt)
                .replaceWithVoid();
    }
}
