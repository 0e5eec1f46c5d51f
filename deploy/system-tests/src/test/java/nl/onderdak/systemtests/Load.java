// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.onderdak.contracts.Service;

/**
 * Houses households one by one from several clients that follow the contract: a request without a response, or with a
 * 5xx, is retried under the same idempotency key.
 */
final class Load {

    private static final int CLIENTS = 4;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Api municipality;
    private final Queue<UUID> waiting;
    private final AtomicInteger housed = new AtomicInteger();
    private final AtomicReference<AssertionError> wrong = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(CLIENTS);

    Load(Api municipality, List<UUID> couplings) {
        this.municipality = municipality;
        this.waiting = new ConcurrentLinkedQueue<>(couplings);
    }

    void start() {
        for (int client = 0; client < CLIENTS; client++) {
            Thread.ofPlatform().daemon().name("load-" + client).start(this::run);
        }
    }

    int housed() {
        return housed.get();
    }

    /** Waits until every household is housed. */
    void finish() throws InterruptedException {
        if (!done.await(5, TimeUnit.MINUTES)) {
            throw new AssertionError("only " + housed.get() + " were housed");
        }
        if (wrong.get() != null) {
            throw wrong.get();
        }
    }

    private void run() {
        for (var coupling = waiting.poll(); coupling != null && wrong.get() == null; coupling = waiting.poll()) {
            house(coupling);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        done.countDown();
    }

    private void house(UUID coupling) {
        var key = UUID.randomUUID().toString();
        while (wrong.get() == null) {
            try {
                var answer =
                        municipality.post(Service.PLACEMENT, "/v1/couplings/" + coupling + "/stays", """
                        {"housedOn": "2024-03-01", "kind": "REGULAR"}""", key, "\"1\"");
                if (answer.status() == 201) {
                    housed.incrementAndGet();
                    return;
                }
                if (answer.status() < 500) {
                    wrong.compareAndSet(null, new AssertionError(answer.status() + ": " + answer.body()));
                }
            } catch (IOException away) {
                LockSupport.parkNanos(PAUSE_NANOS * 5);
            }
        }
    }
}
