// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.Replay;
import nl.onderdak.supervision.ledger.application.BookEvents;
import nl.onderdak.supervision.ledger.application.BookNextEvents;
import nl.onderdak.supervision.ledger.application.RebuildLedger;
import org.jboss.logging.Logger;

/** Carries out a rebuild of the ledger that was requested at this instance, at another, or at one that is gone. */
@ApplicationScoped
class LedgerReplay {

    private static final Logger LOG = Logger.getLogger(LedgerReplay.class);
    private static final List<String> TOPICS = Service.SUPERVISION.subscriptions().stream()
            .filter(subscription -> subscription.group().equals(BookEvents.CONSUMER))
            .map(subscription -> subscription.owner().topic())
            .toList();

    private final RebuildLedger rebuildLedger;
    private final BookNextEvents bookNextEvents;
    private final Replay replay;
    private volatile Running running;

    LedgerReplay(RebuildLedger rebuildLedger, BookNextEvents bookNextEvents, Replay replay) {
        this.rebuildLedger = rebuildLedger;
        this.bookNextEvents = bookNextEvents;
        this.replay = replay;
    }

    private record Running(long number, Thread reader, AtomicBoolean goesOn) {}

    @Scheduled(
            identity = "ledger-rebuild",
            every = "{onderdak.ledger.rebuild-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return (running == null ? begin() : goOn(running))
                .onFailure()
                .invoke(away ->
                        LOG.warnf("the rebuild of the ledger cannot go on now, trying again: %s", away.toString()))
                .onFailure()
                .recoverWithNull();
    }

    void stop(@Observes ShutdownEvent event) {
        if (running != null) {
            running.goesOn().set(false);
        }
    }

    private Uni<Void> begin() {
        return rebuildLedger
                .begin()
                .invoke(taken -> taken.ifPresent(number -> {
                    LOG.infof("rebuild %d of the ledger begins", number);
                    running = start(number);
                }))
                .replaceWithVoid();
    }

    private Running start(long number) {
        var goesOn = new AtomicBoolean(true);
        var reader = Thread.ofPlatform()
                .daemon()
                .name("ledger-rebuild-" + number)
                .start(() -> replay.read(TOPICS, bookNextEvents, goesOn::get));
        return new Running(number, reader, goesOn);
    }

    private Uni<Void> goOn(Running present) {
        if (!present.goesOn().get()) {
            return present.reader().isAlive() ? Uni.createFrom().voidItem() : end(present);
        }
        if (!present.reader().isAlive()) {
            LOG.warnf("rebuild %d of the ledger stopped reading, it begins again", present.number());
            running = start(present.number());
            return Uni.createFrom().voidItem();
        }
        return rebuildLedger
                .replaceWhenFilled(present.number())
                .invoke(progress -> {
                    switch (progress) {
                        case FILLING -> {}
                        case LOST -> {
                            LOG.warnf("the database lost rebuild %d of the ledger, it begins again", present.number());
                            present.goesOn().set(false);
                        }
                        case REPLACED -> {
                            LOG.infof("rebuild %d of the ledger is read from now on", present.number());
                            present.goesOn().set(false);
                        }
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> end(Running past) {
        return rebuildLedger.end(past.number()).invoke(() -> running = null);
    }
}
