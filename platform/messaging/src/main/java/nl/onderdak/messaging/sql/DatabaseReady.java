// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the pool that requests use gives a connection on which a row can be written: a database whose disk
 * is full, or that has become a standby, still serves reads. The row takes a page of its own, so that the table has to
 * grow for it, and is rolled back; the table is unlogged, so the check does not wait for the disk.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String WRITE = "insert into write_probe (filler) values (repeat('x', 8000))";

    private final Sql sql;

    DatabaseReady(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return sql.tryOut(WRITE)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(written -> HealthCheckResponse.up("database"))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down("database"));
    }
}
