// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nl.onderdak.supervision.balance.domain.NamedArea;

/**
 * A client that follows the balances of an area until its token expires. A slow client receives only the newest figure
 * of each area when it is ready again; the stream of a client that reads nothing for 30 seconds ends. Used on one event
 * loop only.
 */
final class Follower {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final NamedArea area;
    private final Instant until;
    private final MultiEmitter<? super FeedEvent> emitter;
    private final Map<String, FeedEvent> waiting = new LinkedHashMap<>();
    private boolean begun;
    private long waitingSince;

    Follower(NamedArea area, Instant until, MultiEmitter<? super FeedEvent> emitter) {
        this.area = area;
        this.until = until;
        this.emitter = emitter;
    }

    /**
     * The stream of one follower.
     *
     * @param loop runs the tasks of the follower, one after another
     * @param opened called on the loop when a client subscribes
     * @param closed called on the loop when the stream ends or the client hangs up
     */
    static Multi<FeedEvent> stream(
            NamedArea area, Instant until, Executor loop, Consumer<Follower> opened, Consumer<Follower> closed) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            var follower = new Follower(area, until, emitter);
                            loop.execute(() -> opened.accept(follower));
                            // of the emitter, which counts a request before it calls; Multi.onRequest() calls before
                            // that
                            emitter.onRequest(more -> loop.execute(follower::send));
                            emitter.onTermination(() -> loop.execute(() -> closed.accept(follower)));
                        },
                        BackPressureStrategy.ERROR);
    }

    NamedArea area() {
        return area;
    }

    /** Whether its snapshot has been offered. */
    boolean hasBegun() {
        return begun;
    }

    /** Offers the snapshot that its stream begins with. */
    void begin(FeedEvent snapshot) {
        begun = true;
        offer("", snapshot);
    }

    /** Offers the newest figure of an area; replaces an older one that is still waiting. */
    void offer(String code, FeedEvent event) {
        if (waiting.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        waiting.put(code, event);
        send();
    }

    /** Sends waiting events, as many as the client has requested. */
    void send() {
        var events = waiting.values().iterator();
        while (events.hasNext() && emitter.requested() > 0) {
            var event = events.next();
            events.remove();
            waitingSince = System.nanoTime();
            emitter.emit(event);
        }
    }

    /** Sends waiting events; without any, a heartbeat. */
    void beat() {
        send();
        if (waiting.isEmpty() && emitter.requested() > 0) {
            emitter.emit(new FeedEvent.Heartbeat());
        }
    }

    /** Whether the client left events waiting for too long. */
    boolean isStalled() {
        return !waiting.isEmpty() && System.nanoTime() - waitingSince > PATIENCE;
    }

    /** Whether its token has expired. */
    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Ends the stream. */
    void letGo() {
        waiting.clear();
        emitter.complete();
    }
}
