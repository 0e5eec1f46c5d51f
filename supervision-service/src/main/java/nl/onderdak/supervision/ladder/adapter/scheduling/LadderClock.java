// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.supervision.ladder.application.LapseDecisions;
import nl.onderdak.supervision.ladder.application.TakeOverLadders;
import org.jboss.logging.Logger;

/** Runs the clock of the ladder at intervals: each municipality in a transaction of its own. */
@ApplicationScoped
public class LadderClock {

    private static final Logger LOG = Logger.getLogger(LadderClock.class);

    private final LapseDecisions lapseDecisions;
    private final TakeOverLadders takeOverLadders;

    LadderClock(LapseDecisions lapseDecisions, TakeOverLadders takeOverLadders) {
        this.lapseDecisions = lapseDecisions;
        this.takeOverLadders = takeOverLadders;
    }

    /** Takes over the steps of municipalities that ended, and lapses the decisions whose number was reached. */
    @Scheduled(
            identity = "ladder-clock",
            every = "{onderdak.ladder.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return takeOverLadders
                .due()
                .chain(due -> each(due, "takeover of a step", takeOverLadders::takeOver))
                .chain(lapseDecisions::inForce)
                .chain(decisions -> each(decisions, "lapse of a decision", lapseDecisions::lapse));
    }

    /** A failure about one leaves the others alone; the next run tries again. */
    private static <T> Uni<Void> each(List<T> items, String name, Function<T, Uni<Boolean>> act) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> Housekeeping.run(LOG, name, act.apply(item)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
