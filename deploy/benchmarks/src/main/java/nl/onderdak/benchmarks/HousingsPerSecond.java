// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.local.LocalSystem;

/**
 * Housings per second, committed: single through REST and in bulk, against the same SQL transaction run directly by
 * {@code pgbench} at equal concurrency on the same server.
 */
final class HousingsPerSecond {

    private static final int CONNECTIONS = 32;
    private static final int BULK_REQUESTS_AT_ONCE = 2;

    private final LocalSystem system;
    private final Households households;
    private final Http placement;
    private final Pgbench pgbench;
    private final int count;

    HousingsPerSecond(LocalSystem system, Households households, Http placement, Pgbench pgbench, int count) {
        this.system = system;
        this.households = households;
        this.placement = placement;
        this.pgbench = pgbench;
        this.count = count;
    }

    List<Row> measure() throws Exception {
        // a service that runs for weeks is compiled; the first tens of thousands are not what it does
        single(households.couple(2 * count));
        bulk(households.couple(Households.LINES));

        var couplings = households.couple(count);
        var time = ProcessorTime.of(system);
        double single = single(couplings);
        var perHousing = time.perOne("single housing", count);
        double bulk = bulk(households.couple(count * 4));
        double direct = pgbench.housingsPerSecond(CONNECTIONS);
        return List.of(
                Row.of(
                        "housings per second, the transaction by pgbench, %d connections".formatted(CONNECTIONS),
                        direct),
                Row.of("housings per second, single through REST, %d connections".formatted(CONNECTIONS), single),
                Row.ratio("single through REST against pgbench", single / direct, ">= 0.5"),
                perHousing,
                Row.of("housings per second, bulk of %d lines".formatted(Households.LINES), bulk),
                Row.ratio("bulk against pgbench", bulk / direct, ">= 2"));
    }

    private double single(List<UUID> couplings) throws Exception {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        var workers = new ArrayList<Future<Void>>();
        for (int worker = 0; worker < CONNECTIONS; worker++) {
            var done = Promise.<Void>promise();
            houseNext(couplings, next, done);
            workers.add(done.future());
        }
        Future.all(workers).toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
        return couplings.size() / seconds(start);
    }

    private void houseNext(List<UUID> couplings, AtomicInteger next, Promise<Void> done) {
        int n = next.getAndIncrement();
        if (n >= couplings.size()) {
            done.complete();
            return;
        }
        placement
                .send(
                        HttpMethod.POST,
                        "/v1/couplings/" + couplings.get(n) + "/housing",
                        "application/json",
                        households.housing(),
                        Map.of("If-Match", "\"1\""))
                .map(answer -> answer.expect(200, 201))
                .onSuccess(answer -> houseNext(couplings, next, done))
                .onFailure(done::tryFail);
    }

    private double bulk(List<UUID> couplings) throws Exception {
        var bodies = new ArrayList<String>();
        for (int from = 0; from < couplings.size(); from += Households.LINES) {
            bodies.add(
                    households.housings(couplings.subList(from, Math.min(from + Households.LINES, couplings.size()))));
        }
        var next = new AtomicInteger();
        long start = System.nanoTime();
        var workers = new ArrayList<Future<Void>>();
        for (int worker = 0; worker < BULK_REQUESTS_AT_ONCE; worker++) {
            var done = Promise.<Void>promise();
            sendNext(bodies, next, done);
            workers.add(done.future());
        }
        Future.all(workers).toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
        return couplings.size() / seconds(start);
    }

    private void sendNext(List<String> bodies, AtomicInteger next, Promise<Void> done) {
        int n = next.getAndIncrement();
        if (n >= bodies.size()) {
            done.complete();
            return;
        }
        placement
                .send(HttpMethod.POST, "/v1/housings", "application/x-ndjson", bodies.get(n), Map.of())
                .map(answer -> answer.expect(200, 201))
                .onSuccess(answer -> sendNext(bodies, next, done))
                .onFailure(done::tryFail);
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
