// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * One pass of publishing. The events of one aggregate go one after the other, each when the one before is acknowledged;
 * aggregates do not wait for each other. Used by one thread; acknowledgements may come from another.
 */
final class PublishPass {

    /** Sends an event to the broker. May throw. */
    interface Sender {
        void send(QueuedEvent event, Receipt receipt);
    }

    /** The broker's response to one event. */
    interface Receipt {

        /** It stands in the topic. */
        void acknowledged(int partition, long offset);

        /** It does not stand in the topic, as far as is known. */
        void failed(Exception failure);
    }

    /**
     * The result of a pass.
     *
     * @param published places in the queue of the acknowledged events
     * @param endOffsets per partition of the topic, the offset after the last of them
     * @param failed aggregates that must wait, with their failures
     * @param brokerAway whether sending itself got stuck, or the broker refuses all events of this service
     */
    record Result(
            List<Long> published, Map<Integer, Long> endOffsets, Map<String, Exception> failed, boolean brokerAway) {}

    private record Answer(QueuedEvent event, int partition, long offset, Exception failure) {}

    /** Sending only fills a buffer; when it takes this long, it waits for a broker that is away. */
    private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Sender sender;
    private final long patienceMillis;
    private final LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Long> published = new ArrayList<>();
    private final Map<Integer, Long> endOffsets = new HashMap<>();
    private final Map<String, Exception> failed = new LinkedHashMap<>();
    private final Set<String> inFlight = new LinkedHashSet<>();
    private boolean brokerAway;
    private volatile boolean shutOut;

    PublishPass(Sender sender, long patienceMillis) {
        this.sender = sender;
        this.patienceMillis = patienceMillis;
    }

    /** Publishes the events that it can, and waits for every acknowledgement. */
    Result publish(Collection<QueuedEvent> events) throws InterruptedException {
        var chains = new LinkedHashMap<String, Queue<QueuedEvent>>();
        events.forEach(event -> chains.computeIfAbsent(event.envelope().subject(), subject -> new ArrayDeque<>())
                .add(event));
        chains.values().forEach(this::sendNext);
        while (!inFlight.isEmpty()) {
            var answer = answers.poll(patienceMillis, TimeUnit.MILLISECONDS);
            if (answer == null) {
                inFlight.forEach(
                        subject -> failed.put(subject, new IllegalStateException("no response from the broker")));
                brokerAway = true;
                break;
            }
            settle(answer, chains);
        }
        return new Result(List.copyOf(published), Map.copyOf(endOffsets), Map.copyOf(failed), brokerAway || shutOut);
    }

    private Receipt receipt(QueuedEvent event) {
        return new Receipt() {
            @Override
            public void acknowledged(int partition, long offset) {
                answers.add(new Answer(event, partition, offset, null));
            }

            @Override
            public void failed(Exception failure) {
                // an authentication or authorization error will hit every other event too: stop sending
                if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
                    shutOut = true;
                }
                answers.add(new Answer(event, 0, 0, failure));
            }
        };
    }

    private void settle(Answer answer, Map<String, Queue<QueuedEvent>> chains) {
        var subject = answer.event().envelope().subject();
        inFlight.remove(subject);
        if (answer.failure() == null) {
            published.add(answer.event().seq());
            endOffsets.merge(answer.partition(), answer.offset() + 1, Math::max);
            sendNext(chains.get(subject));
        } else {
            failed.put(subject, answer.failure());
            brokerAway |= answer.failure() instanceof RetriableException;
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
            sender.send(next, receipt(next));
            inFlight.add(subject);
        } catch (RuntimeException unsendable) {
            failed.put(subject, unsendable);
        }
        brokerAway |= System.nanoTime() - start > STUCK_NANOS;
    }
}
