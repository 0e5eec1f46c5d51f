// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.onderdak.messaging.sql.Steps;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets kept answers when their time is over, in small steps. */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final int STEP = 1_000;

    private final IdempotentAnswers answers;
    private final Duration retention;

    Forgetting(IdempotentAnswers answers, @ConfigProperty(name = "onderdak.idempotency.retention") Duration retention) {
        this.answers = answers;
        this.retention = retention;
    }

    @Scheduled(
            every = "{onderdak.idempotency.purge-every}",
            delayed = "{onderdak.idempotency.purge-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Steps.whileAtLeast(STEP, () -> answers.forget(retention, STEP))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "kept answers not purged: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
