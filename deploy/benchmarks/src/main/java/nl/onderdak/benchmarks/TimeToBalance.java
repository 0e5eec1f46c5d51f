// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Time from the response to a housing until a client sees its balance, at a steady rate that does not wait for
 * responses.
 */
final class TimeToBalance {

    /** Of one municipality: moments of responses whose effect was not seen yet, and the persons it then must show. */
    private static final class Expected {
        private final Queue<long[]> waiting = new ArrayDeque<>();
        private long answered;
    }

    private final Households households;
    private final Map<String, Http> placement;
    private final Figures figures;

    TimeToBalance(Households households, Map<String, Http> placement, Figures figures) {
        this.households = households;
        this.placement = placement;
        this.figures = figures;
    }

    /**
     * Houses at a rate for a while.
     *
     * @return times, or null when the rate was not held: some responses or figures came later than 5 s after the end
     */
    Percentiles measure(int perSecond, Duration time) throws Exception {
        int count = Math.toIntExact(perSecond * time.toSeconds());
        var couplings = households.couple(count);
        var times = new long[count];
        var seen = new AtomicInteger();
        var all = new CountDownLatch(count);
        Map<String, Expected> expected = new HashMap<>();
        for (int n = 0; n < Households.municipalities(); n++) {
            var start = new Expected();
            start.answered = figures.realised(Households.municipality(n));
            expected.put(Households.municipality(n), start);
        }
        figures.onFigure((area, persons) -> {
            long now = System.nanoTime();
            var of = expected.get(area);
            if (of == null) {
                return;
            }
            synchronized (of) {
                while (!of.waiting.isEmpty() && of.waiting.peek()[1] <= persons) {
                    times[seen.getAndIncrement()] = Math.max(0, now - of.waiting.remove()[0]);
                    all.countDown();
                }
            }
        });

        send(couplings, perSecond, expected);
        boolean held = all.await(5, TimeUnit.SECONDS);
        figures.onFigure((area, persons) -> {});
        return held ? Percentiles.ofNanos(times) : null;
    }

    private void send(List<UUID> couplings, int perSecond, Map<String, Expected> expected) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        for (int n = 0; n < couplings.size(); n++) {
            long due = start + n * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var municipality = Households.municipalityOf(n);
            var of = expected.get(municipality);
            placement
                    .get(municipality)
                    .send(
                            HttpMethod.POST,
                            "/v1/couplings/" + couplings.get(n) + "/stays",
                            "application/json",
                            households.housing(),
                            Map.of("If-Match", "\"1\""))
                    .onSuccess(answer -> {
                        answer.expect(200, 201);
                        long now = System.nanoTime();
                        synchronized (of) {
                            of.waiting.add(new long[] {now, ++of.answered});
                            figures.expect(municipality, of.answered);
                        }
                    });
        }
    }
}
