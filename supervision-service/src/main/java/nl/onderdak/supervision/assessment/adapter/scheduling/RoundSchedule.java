// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.supervision.assessment.application.PrepareRounds;
import org.jboss.logging.Logger;

/** Prepares the rounds of the month once their figures are final, one province after another. */
@ApplicationScoped
public class RoundSchedule {

    private static final Logger LOG = Logger.getLogger(RoundSchedule.class);

    private final PrepareRounds prepareRounds;

    RoundSchedule(PrepareRounds prepareRounds) {
        this.prepareRounds = prepareRounds;
    }

    @Scheduled(
            identity = "assessment-rounds",
            every = "{onderdak.assessments.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prepare() {
        return prepareRounds.due().chain(this::each);
    }

    private Uni<Void> each(List<PrepareRounds.Due> due) {
        var all = Uni.createFrom().voidItem();
        for (var round : due) {
            all = all.chain(() -> one(round));
        }
        return all;
    }

    /** A failure at one province keeps the others from nothing; it is tried again. */
    private Uni<Void> one(PrepareRounds.Due round) {
        return prepareRounds
                .prepare(round)
                .invoke(decision -> decision.accepted()
                        .ifPresent(held -> LOG.infof(
                                "the round of %s in %s on %s is prepared",
                                round.kind(), round.province(), round.day())))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the round of %s in %s on %s cannot be prepared now, trying again: %s",
                        round.kind(), round.province(), round.day(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
