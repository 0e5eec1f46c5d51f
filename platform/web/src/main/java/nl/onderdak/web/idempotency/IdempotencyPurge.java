// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Steps;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Purges kept responses after their retention, in small steps. */
@ApplicationScoped
public class IdempotencyPurge {

    private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);
    private static final int STEP = 1_000;

    private final IdempotentAnswers answers;
    private final Duration retention;

    IdempotencyPurge(
            IdempotentAnswers answers, @ConfigProperty(name = "onderdak.idempotency.retention") Duration retention) {
        this.answers = answers;
        this.retention = retention;
    }

    @Scheduled(
            every = "{onderdak.idempotency.purge-every}",
            delayed = "{onderdak.idempotency.purge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return Housekeeping.run(
                LOG, "purge of kept responses", Steps.whileAtLeast(STEP, () -> answers.purge(retention, STEP)));
    }
}
