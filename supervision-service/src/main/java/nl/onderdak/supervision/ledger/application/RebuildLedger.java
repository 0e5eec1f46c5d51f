// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.onderdak.messaging.inbox.Rebuild;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;

/**
 * Fills a ledger from the topics beside the one that is read, and then replaces the rows of the latter that differ. Reads
 * go on meanwhile; a figure as known at a moment is the same before and after, unless the ledger was wrong.
 */
@ApplicationScoped
public class RebuildLedger {

    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long NEAR = 2_000;

    private final NextLedger next;
    private final Rebuild rebuild;
    private final Clock clock;

    RebuildLedger(NextLedger next, Rebuild rebuild, Clock clock) {
        this.next = next;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** How far a rebuild is. */
    public enum Progress {
        /** The next ledger is being filled. */
        FILLING,
        /** The database lost the next ledger in a crash: the rebuild begins again. */
        LOST,
        /** The result is read. */
        REPLACED
    }

    /** Requests a rebuild, unless one runs. An instance begins with it within seconds. */
    @NoFacts
    @WithTransaction
    public Uni<Void> request() {
        return next.request(moment());
    }

    /** The last rebuild that was requested; empty before the first. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<LedgerRebuilding>> latest() {
        return next.latest();
    }

    /** Takes on the rebuild that runs, unless an instance works at it; begins it with an empty ledger. */
    @NoFacts
    @AsService
    @WithTransaction
    public Uni<Optional<Long>> begin() {
        return next.take(moment().minus(ABANDONED), moment())
                .call(taken -> taken.map(this::empty).orElseGet(Uni.createFrom()::voidItem));
    }

    /** Replaces the ledger when the next one has been filled up to now; until then it records that it is worked at. */
    @NoFacts
    @AsService
    @WithTransaction
    public Uni<Progress> replaceWhenFilled(long number) {
        return next.isWhole(number)
                .chain(whole ->
                        whole ? fillOrReplace(number) : next.work(number, null).replaceWith(Progress.LOST));
    }

    /** Removes what the rebuild needed. */
    @NoFacts
    @AsService
    @WithTransaction
    public Uni<Void> end(long number) {
        return empty(number);
    }

    private Uni<Progress> fillOrReplace(long number) {
        return rebuild.isNear(BookEvents.CONSUMER, BookNextEvents.CONSUMER, NEAR)
                .chain(near -> near
                        ? rebuild.catchUp(BookEvents.CONSUMER, BookNextEvents.CONSUMER, PATIENCE)
                        : Uni.createFrom().item(false))
                .chain(filled ->
                        filled ? replace(number) : next.work(number, moment()).replaceWith(Progress.FILLING));
    }

    private Uni<Progress> replace(long number) {
        return next.replace()
                .chain(replaced -> next.finish(number, moment(), replaced))
                .chain(() -> rebuild.replace(BookEvents.CONSUMER, BookNextEvents.CONSUMER))
                .replaceWith(Progress.REPLACED);
    }

    private Uni<Void> empty(long number) {
        return rebuild.forget(BookNextEvents.CONSUMER).chain(() -> next.reset(number));
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
