// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Requests with a constant number in flight, until all have their response. */
final class AtOnce {

    private final int count;
    private final IntFunction<Future<?>> request;
    private final AtomicInteger next = new AtomicInteger();

    private AtOnce(int count, IntFunction<Future<?>> request) {
        this.count = count;
        this.request = request;
    }

    /**
     * Sends them all.
     *
     * @param underWay number of concurrent requests
     * @param request sends the n-th, 0 for the first
     * @return seconds that it took
     */
    static double send(int underWay, int count, IntFunction<Future<?>> request) throws Exception {
        var all = new AtOnce(count, request);
        long start = System.nanoTime();
        Future.all(Stream.generate(all::work).limit(underWay).toList())
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.MINUTES);
        return (System.nanoTime() - start) / 1e9;
    }

    private Future<Void> work() {
        var done = Promise.<Void>promise();
        sendNext(done);
        return done.future();
    }

    private void sendNext(Promise<Void> done) {
        int n = next.getAndIncrement();
        if (n >= count) {
            done.complete();
            return;
        }
        request.apply(n).onSuccess(answer -> sendNext(done)).onFailure(done::tryFail);
    }
}
