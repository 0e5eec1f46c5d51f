// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Requests at a steady rate that does not wait for responses. */
final class AtRate {

    private AtRate() {}

    /** Times from the moment at which each request was due, so that a wait in the client counts too. */
    static Percentiles send(int perSecond, Duration time, Supplier<Future<Http.Answer>> request)
            throws InterruptedException {
        int count = Math.toIntExact(perSecond * time.toSeconds());
        var times = new long[count];
        var failed = new AtomicInteger();
        var first = new AtomicReference<Throwable>();
        var all = new CountDownLatch(count);
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int n = i;
            long due = start + i * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            request.get()
                    .map(answer -> answer.expect(200))
                    .onFailure(failure -> {
                        failed.incrementAndGet();
                        first.compareAndSet(null, failure);
                    })
                    .onComplete(_ -> {
                        times[n] = System.nanoTime() - due;
                        all.countDown();
                    });
        }
        if (!all.await(1, TimeUnit.MINUTES) || failed.get() > 0) {
            throw new IllegalStateException(
                    "%s requests failed, %d unanswered".formatted(failed, all.getCount()), first.get());
        }
        return Percentiles.ofNanos(times);
    }
}
