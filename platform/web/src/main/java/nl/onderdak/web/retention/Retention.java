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
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Steps;
import org.jboss.logging.Logger;

/** Destroys data whose retention term is over, art. 5(1)(e) AVG, in small steps. */
@ApplicationScoped
public class Retention {

    /** Maximum that is destroyed in one transaction. */
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
        return Housekeeping.run(LOG, "retention", apply());
    }

    /** Destroys all data whose term is over; returns the number of items. */
    public Uni<Long> apply() {
        var destroyed = Uni.createFrom().item(0L);
        for (var one : kept) {
            destroyed = destroyed.chain(
                    before -> apply(one).invoke(now -> log(one, now)).map(now -> before + now));
        }
        return destroyed;
    }

    private Uni<Long> apply(Retained one) {
        return Steps.untilNothing(
                () -> sessions.run(sessions.eventLoop(), () -> one.destroy(DutchCalendar.today(clock), STEP)));
    }

    private static void log(Retained one, long destroyed) {
        if (destroyed > 0) {
            LOG.infof("retention: %d of %s destroyed, their term was over", destroyed, one.what());
        }
    }
}
