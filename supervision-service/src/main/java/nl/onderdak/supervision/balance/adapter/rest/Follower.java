// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

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
 * Somebody who follows the balances of an area, for as long as the token holds. A slow one gets only the newest figure of
 * each area when it is ready again; one that takes nothing for too long is let go. Used on one event loop only.
 */
final class Follower {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final NamedArea area;
    private final Instant until;
    private final MultiEmitter<? super StreamEvent> emitter;
    private final Map<String, StreamEvent> waiting = new LinkedHashMap<>();
    private boolean begun;
    private long waitingSince;

    Follower(NamedArea area, Instant until, MultiEmitter<? super StreamEvent> emitter) {
        this.area = area;
        this.until = until;
        this.emitter = emitter;
    }

    /**
     * The stream of one follower.
     *
     * @param loop runs what touches the follower, one task after another
     * @param opened called on the loop when a client subscribes
     * @param closed called on the loop when the stream ends or the client is gone
     */
    static Multi<StreamEvent> stream(
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

    /** Whether it has been given its snapshot. */
    boolean hasBegun() {
        return begun;
    }

    /** Gives the snapshot that its stream begins with. */
    void begin(StreamEvent snapshot) {
        begun = true;
        offer("", snapshot);
    }

    /** Gives the newest figure of an area, in place of an older one that still waits. */
    void offer(String code, StreamEvent event) {
        if (waiting.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        waiting.put(code, event);
        send();
    }

    /** Sends as much of what waits as the client takes. */
    void send() {
        var events = waiting.values().iterator();
        while (events.hasNext() && emitter.requested() > 0) {
            var event = events.next();
            events.remove();
            waitingSince = System.nanoTime();
            emitter.emit(event);
        }
    }

    /** Sends what waits, else a sign that the connection lives. */
    void beat() {
        send();
        if (waiting.isEmpty() && emitter.requested() > 0) {
            emitter.emit(new StreamEvent.Heartbeat());
        }
    }

    /** Whether it has taken nothing of what waits for too long. */
    boolean isStalled() {
        return !waiting.isEmpty() && System.nanoTime() - waitingSince > PATIENCE;
    }

    /** Whether its token holds no longer. */
    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Ends the stream. */
    void letGo() {
        waiting.clear();
        emitter.complete();
    }
}
