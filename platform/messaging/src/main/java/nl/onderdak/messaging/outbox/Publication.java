// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * One pass of publishing. The events of one aggregate go one after the other, each when the one before is acknowledged;
 * aggregates do not wait for each other. Used by one thread; acknowledgements may come from another.
 */
final class Publication {

    /** Hands an event to the broker; the callback gets null or what went wrong. May throw. */
    interface Sender {
        void send(QueuedEvent event, BiConsumer<QueuedEvent, Exception> acknowledged);
    }

    /**
     * What a pass came to.
     *
     * @param published places in the queue of what was acknowledged
     * @param failed aggregates that must wait, with what went wrong
     * @param brokerAway whether sending itself got stuck, or the broker does not take anything from us
     */
    record Result(List<Long> published, Map<String, Exception> failed, boolean brokerAway) {}

    private record Acknowledgement(QueuedEvent event, Exception failure) {}

    /** Sending only fills a buffer; when it takes this long, it waits for a broker that is away. */
    private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Sender sender;
    private final long patienceMillis;
    private final LinkedBlockingQueue<Acknowledgement> acknowledgements = new LinkedBlockingQueue<>();
    private final List<Long> published = new ArrayList<>();
    private final Map<String, Exception> failed = new LinkedHashMap<>();
    private final Set<String> inFlight = new LinkedHashSet<>();
    private boolean brokerAway;
    private volatile boolean shutOut;

    Publication(Sender sender, long patienceMillis) {
        this.sender = sender;
        this.patienceMillis = patienceMillis;
    }

    /** Publishes what it can, and waits for every acknowledgement. */
    Result publish(Collection<QueuedEvent> events) throws InterruptedException {
        var chains = new LinkedHashMap<String, Queue<QueuedEvent>>();
        events.forEach(event -> chains.computeIfAbsent(event.envelope().subject(), subject -> new ArrayDeque<>())
                .add(event));
        chains.values().forEach(this::sendNext);
        while (!inFlight.isEmpty()) {
            var acknowledgement = acknowledgements.poll(patienceMillis, TimeUnit.MILLISECONDS);
            if (acknowledgement == null) {
                inFlight.forEach(
                        subject -> failed.put(subject, new IllegalStateException("no answer from the broker")));
                brokerAway = true;
                break;
            }
            settle(acknowledgement, chains);
        }
        return new Result(List.copyOf(published), Map.copyOf(failed), brokerAway || shutOut);
    }

    private void acknowledge(QueuedEvent event, Exception failure) {
        // whom the broker does not know or allow with one event, it does not with the next
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            shutOut = true;
        }
        acknowledgements.add(new Acknowledgement(event, failure));
    }

    private void settle(Acknowledgement acknowledgement, Map<String, Queue<QueuedEvent>> chains) {
        var subject = acknowledgement.event().envelope().subject();
        inFlight.remove(subject);
        if (acknowledgement.failure() == null) {
            published.add(acknowledgement.event().seq());
            sendNext(chains.get(subject));
        } else {
            failed.put(subject, acknowledgement.failure());
            brokerAway |= acknowledgement.failure() instanceof RetriableException;
        }
    }

    private void sendNext(Queue<QueuedEvent> chain) {
        var next = chain.poll();
        if (next == null || brokerAway || shutOut) {
            return;
        }
        var subject = next.envelope().subject();
        long start = System.nanoTime();
        try {
            sender.send(next, this::acknowledge);
            inFlight.add(subject);
        } catch (RuntimeException unsendable) {
            failed.put(subject, unsendable);
        }
        brokerAway |= System.nanoTime() - start > STUCK_NANOS;
    }
}
