// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.web.problem.Failures;
import org.jboss.logging.Logger;

/** Destroys what has been kept long enough, in small steps. */
@ApplicationScoped
public class Retention {

    /** Most that is destroyed in one transaction. */
    public static final int STEP = 200;

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Instance<Retained> kept;
    private final FreshSession sessions;
    private final Clock clock;

    Retention(Instance<Retained> kept, FreshSession sessions, Clock clock) {
        this.kept = kept;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "${onderdak.retention.every}", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return apply().replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warn("what was kept long enough is not destroyed yet", Failures.withoutContent(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /** Destroys all that has been kept long enough. Answers how much. */
    public Uni<Integer> apply() {
        var destroyed = Uni.createFrom().item(0);
        for (var one : kept) {
            destroyed = destroyed.chain(
                    before -> apply(one).invoke(now -> tell(one, now)).map(now -> before + now));
        }
        return destroyed;
    }

    private Uni<Integer> apply(Retained one) {
        return sessions.run(sessions.eventLoop(), () -> one.destroy(DutchCalendar.today(clock), STEP))
                .chain(destroyed ->
                        destroyed == 0 ? Uni.createFrom().item(0) : apply(one).map(more -> more + destroyed));
    }

    private static void tell(Retained one, int destroyed) {
        if (destroyed > 0) {
            LOG.infof("retention: %d of %s destroyed, their term was over", destroyed, one.what());
        }
    }
}
